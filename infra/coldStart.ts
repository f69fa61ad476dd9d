import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Bundle, bundle, bundledFolder, bundleFunctions } from './bundle.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = join(root, 'dist', 'cold-start')

/** A function may take so much longer than the SDK clients it needs, with nothing else (design, section 9). */
export const coldStartBudget = 1.35

const usualRuns = 31

const environment = {
  AWS_REGION: 'eu-north-1',
  TABLE_NAME: 'any-table',
  TOPIC_PREFIX: 'any-',
  SCHEDULE_GROUP: 'any',
  DELIVER_ARN: 'any',
  SCHEDULER_ROLE_ARN: 'any',
  DEAD_LETTER_ARN: 'any',
  PAGE_ADDRESS: 'https://havnes.example',
}

/** Names of the SDK clients inside a bundle. */
const clientsIn = ({ metafile }: Bundle): string[] => {
  const found = Object.keys(metafile.inputs).map(
    (path) => /@aws-sdk\/(client-(?:dynamodb|sns|scheduler))\//.exec(path)?.[1],
  )
  return [...new Set(found.filter((name) => name !== undefined))].toSorted()
}

const clientClasses: Record<string, string> = {
  'client-dynamodb': 'DynamoDBClient',
  'client-sns': 'SNSClient',
  'client-scheduler': 'SchedulerClient',
}

/** A bundle of nothing but these clients, made as ours are. */
const floorFolder = async (clients: readonly string[]): Promise<string> => {
  const folder = join(work, clients.join('+'))
  const entry = join(work, `${clients.join('+')}.ts`)
  const lines = clients.map((client) => `import { ${clientClasses[client]} } from '@aws-sdk/${client}'`)
  const made = clients.map((client) => `new ${clientClasses[client]}({})`)
  writeFileSync(entry, `${lines.join('\n')}\nexport const handler = [${made.join(', ')}]\n`)
  await bundle(entry, folder)
  return folder
}

/**
 * Milliseconds of processor that a process takes to load a file; nothing to load, for `undefined`. Of the processor and not of the
 * clock: whatever else runs on this machine must not count.
 */
const loading = (folder: string | undefined): number => {
  const load = folder === undefined ? '' : `await import('${folder}/index.mjs')\n`
  const script = `${load}const { user, system } = process.cpuUsage()\nprocess.stdout.write(String(user + system))`
  const microseconds = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: environment,
    encoding: 'utf8',
  })
  return Number(microseconds) / 1000
}

const median = (values: number[]): number => values.toSorted((first, second) => first - second)[values.length >> 1] ?? 0

/** The median of each, over an empty process; in turns, so that a busy moment meets them all. */
const measured = (folders: readonly string[], runs: number): Map<string, number> => {
  const times = new Map<string | undefined, number[]>([undefined, ...folders].map((folder) => [folder, []]))
  for (let turn = 0; turn < runs; turn += 1) for (const [folder, list] of times) list.push(loading(folder))
  const empty = median(times.get(undefined) ?? [])
  return new Map(folders.map((folder) => [folder, median(times.get(folder) ?? []) - empty]))
}

export interface ColdStart {
  name: string
  bytes: number
  gzippedBytes: number
  /** Milliseconds of processor, over an empty process. */
  own: number
  floor: number
}

/** What each function takes to load, and the same clients with nothing else, by name. */
export const measureColdStarts = async (runs = usualRuns): Promise<ColdStart[]> => {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const bundles = await bundleFunctions()
  const floorOf = new Map<string, string>()
  for (const made of bundles.values()) {
    const clients = clientsIn(made)
    if (!floorOf.has(clients.join())) floorOf.set(clients.join(), await floorFolder(clients))
  }
  const times = measured([...[...bundles.keys()].map(bundledFolder), ...floorOf.values()], runs)
  return [...bundles]
    .toSorted(([first], [second]) => (first < second ? -1 : 1))
    .map(([name, made]) => ({
      name,
      bytes: made.bytes,
      gzippedBytes: made.gzippedBytes,
      own: times.get(bundledFolder(name)) ?? 0,
      floor: times.get(floorOf.get(clientsIn(made).join()) ?? '') ?? 0,
    }))
}

const lineOf = ({ name, bytes, gzippedBytes, own, floor }: ColdStart): string => {
  const columns = [Math.ceil(bytes / 1024), Math.ceil(gzippedBytes / 1024), Math.round(own), Math.round(floor)]
  const ratio = own / floor
  const over = ratio > coldStartBudget ? `  over ${coldStartBudget}` : ''
  return `${name.padEnd(14)}${columns.map((column) => String(column).padStart(7)).join('')}${ratio.toFixed(2).padStart(7)}${over}\n`
}

if (import.meta.main) {
  process.stdout.write('function         kB   gzip     ms  floor  ratio\n')
  for (const one of await measureColdStarts()) process.stdout.write(lineOf(one))
}
