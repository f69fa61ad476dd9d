import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import * as z from 'zod/mini'
import { tokenPath } from '../../../infra/local/login/tokenRoute.ts'
import { type Command, originOf, run } from './command.ts'
import { readJson } from './json.ts'

export interface LocalEdition {
  origin: string
  port: string
  dataFolder: string
  command: Command
}

/** A new empty folder, until the test is over. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'vaktlinje-'))
  onTestFinished(() => removeFolder(folder))
  return folder
}

/** Starts the local edition on a free port and waits until it is ready; it ends with the test. */
export const startEdition = async (dataFolder: string, ...flags: string[]): Promise<LocalEdition> => {
  const command = run('start', ['--data', dataFolder, ...(flags.includes('--port') ? [] : ['--port', '0']), ...flags])
  onTestFinished(async () => {
    await end(command, 'SIGKILL')
  })
  return readyEdition(dataFolder, command)
}

/** One edition with the demonstration organisation for all tests of a file. */
export const sharedEdition = (...flags: string[]): (() => LocalEdition) => {
  let edition: LocalEdition
  beforeAll(async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'vaktlinje-'))
    edition = await readyEdition(dataFolder, run('start', ['--port', '0', '--data', dataFolder, ...flags]))
  })
  afterAll(async () => {
    await end(edition.command, 'SIGINT')
    await removeFolder(edition.dataFolder)
  })
  return () => edition
}

/** Sends a signal, and tells the exit code, or the signal if that is what ended it. */
export const end = ({ process, ended }: Command, signal: NodeJS.Signals): Promise<number | string> => {
  process.kill(signal)
  return ended
}

const tokenAnswer = z.object({ token: z.string() })

/** A bearer token, from where the token command asks for it; the command itself is tried in tokens.test.ts. */
export const tokenFor = async (edition: LocalEdition, email: string): Promise<string> => {
  const answer = await asking(edition, `${tokenPath}?email=${encodeURIComponent(email)}`)
  return (await readJson(answer, tokenAnswer)).token
}

/** A request to the API, with a token if there is one. */
export const asking = ({ origin }: LocalEdition, path: string, token?: string): Promise<Response> =>
  fetch(`${origin}${path}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

/** The edition a command started, once it serves; nothing ends it. */
export const readyEdition = async (dataFolder: string, command: Command): Promise<LocalEdition> => {
  const origin = await originOf(command)
  return { origin, port: new URL(origin).port, dataFolder, command }
}
