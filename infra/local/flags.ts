import { resolve } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import * as z from 'zod/mini'
import { localOrInstant } from '../../shared/contract/schema.ts'
import { PlainFailure } from './command.ts'

const defaultPort = 3000
/** Beside the code, wherever one stands when starting. */
export const defaultDataFolder = resolve(import.meta.dirname, '../../.data')

export interface StartFlags {
  /** 0 takes any free port. */
  port: number
  dataFolder: string
  organizationFile: string | undefined
  /** As written: the zone it is meant in is known only after the import. */
  at: string | undefined
}

export interface TokenFlags {
  email: string
  port: number
}

/** Where a command shall find its records. */
export interface PlaceFlags {
  /** Not given: the folder of the edition at `port`, or the usual one. */
  dataFolder: string | undefined
  port: number | undefined
  /** A table on AWS, with the rights of the shell, instead of one on this machine. */
  table: string | undefined
}

export interface ImportFlags extends PlaceFlags {
  file: string
  dryRun: boolean
}

export interface ExportFlags extends PlaceFlags {
  /** Of the incident. */
  id: string
}

export interface ExportCheckFlags {
  file: string
  /** The folder to restore the incident into; without, it is only checked. */
  restoreInto: string | undefined
}

/** Flags of `npm start`, or the wish for help. Throws `PlainFailure` for what is not a flag. */
export const readStartFlags = (given: string[]): StartFlags | 'help' => {
  const options = { ...common, data: text, organization: text, at: text } as const
  const { values } = parsed({ args: given, options })
  if (values.help) return 'help'
  return {
    port: portFrom(values.port, 0) ?? defaultPort,
    dataFolder: pathFrom('--data', values.data) ?? defaultDataFolder,
    organizationFile: pathFrom('--organization', values.organization),
    at: localTimeFrom(values.at),
  }
}

/** Flags of `npm run token`, or the wish for help. Throws `PlainFailure` for what is not a flag. */
export const readTokenFlags = (given: string[]): TokenFlags | 'help' => {
  const { values, positionals } = parsed({ args: given, options: common, allowPositionals: true })
  if (values.help) return 'help'
  return { email: only(positionals, 'e-mail'), port: portFrom(values.port, 1) ?? defaultPort }
}

/** Flags of `npm run import`, or the wish for help. Throws `PlainFailure` for what is not a flag. */
export const readImportFlags = (given: string[]): ImportFlags | 'help' => {
  const options = { ...common, data: text, table: text, 'dry-run': { type: 'boolean' } } as const
  const { values, positionals } = parsed({ args: given, options, allowPositionals: true })
  if (values.help) return 'help'
  return {
    file: resolve(only(positionals, 'file')),
    dataFolder: pathFrom('--data', values.data),
    port: portFrom(values.port, 1),
    table: values.table,
    dryRun: values['dry-run'] ?? false,
  }
}

/** Flags of `npm run export`, or the wish for help. Throws `PlainFailure` for what is not a flag. */
export const readExportFlags = (given: string[]): ExportFlags | 'help' => {
  const options = { ...common, data: text, table: text } as const
  const { values, positionals } = parsed({ args: given, options, allowPositionals: true })
  if (values.help) return 'help'
  return {
    id: only(positionals, 'incident'),
    dataFolder: pathFrom('--data', values.data),
    port: portFrom(values.port, 1),
    table: values.table,
  }
}

/** Flags of `npm run export:check`, or the wish for help. Throws `PlainFailure` for what is not a flag. */
export const readExportCheckFlags = (given: string[]): ExportCheckFlags | 'help' => {
  const options = { help: common.help, 'restore-into': text } as const
  const { values, positionals } = parsed({ args: given, options, allowPositionals: true })
  if (values.help) return 'help'
  return {
    file: resolve(only(positionals, 'file')),
    restoreInto: pathFrom('--restore-into', values['restore-into']),
  }
}

const text = { type: 'string' } as const
const common = { help: { type: 'boolean', short: 'h' }, port: text } as const

const parsed = <Config extends ParseArgsConfig>(config: Config) => {
  try {
    return parseArgs(config)
  } catch (error) {
    const [problem] = error instanceof Error ? error.message.split(/\. |\n/) : []
    throw new PlainFailure(`${problem}. --help tells what there is.`)
  }
}

const only = (positionals: string[], what: string): string => {
  const [first, ...others] = positionals
  if (first === undefined || first === '' || others.length > 0)
    throw new PlainFailure(`Give one ${what}. --help tells how.`)
  return first
}

const portFrom = (value: string | undefined, lowest: number): number | undefined => {
  if (value === undefined) return undefined
  if (/^\d{1,5}$/.test(value) && Number(value) >= lowest && Number(value) <= 65_535) return Number(value)
  throw new PlainFailure(`--port takes a number from ${lowest} to 65535, not "${value}".`)
}

const pathFrom = (flag: string, value: string | undefined): string | undefined => {
  if (value === '') throw new PlainFailure(`${flag} takes a path.`)
  return value === undefined ? undefined : resolve(value)
}

const localTimeFrom = (value: string | undefined): string | undefined => {
  if (value === undefined || z.safeParse(localOrInstant, value).success) return value
  throw new PlainFailure(`--at takes a time such as 2026-04-08T10:00, not "${value}".`)
}
