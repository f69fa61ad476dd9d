import { join } from 'node:path'
import { systemClock } from '../../shared/adapters/system/systemClock.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Store } from '../../shared/ports.ts'
import { createMovableClock } from './aws/time/movableClock.ts'
import { PlainFailure, tell } from './command.ts'
import { claimDataFolder } from './data/claim.ts'
import { openStore, startDatabase, useDatabase } from './data/database.ts'
import { prepareDataFolder } from './data/dataFolder.ts'
import type { StartFlags } from './flags.ts'
import { createRouter } from './gateway/router.ts'
import { startServer } from './gateway/server.ts'
import { localRoutes } from './localRoutes.ts'
import { loadSigningKey } from './login/signingKey.ts'
import { importInto } from './organization/importInto.ts'
import { readOrganizationFile } from './organization/organizationFile.ts'
import { problemLines } from './organization/reportLines.ts'
import { startSending } from './sending.ts'
import { startTime } from './startTime.ts'
import type { Stops } from './stops.ts'

export interface Edition {
  origin: string
  directory: Directory
  /** Resolves if the database ends before we end it. */
  databaseEnded: Promise<unknown>
}

const silent = () => undefined

const demonstrationFile = join(import.meta.dirname, 'demonstration.yaml')

/** Starts everything, in an order that leaves nothing half started: what can refuse comes first. Each thing started is added to `stops`. */
export const startEdition = async (flags: StartFlags, stops: Stops): Promise<Edition> => {
  const { dataFolder } = flags
  const server = await startServer(flags.port)
  stops.add(() => server.stop())
  await prepareDataFolder(dataFolder)
  const claim = await claimDataFolder(dataFolder)
  stops.add(() => claim.release())
  const key = await loadSigningKey(dataFolder)
  const database = await startDatabase(dataFolder)
  stops.add(() => database.stop())
  useDatabase(database.endpoint)
  const store = await openStore()
  await claim.publish(database.endpoint)
  const directory = await organizationFor(store, flags.organizationFile)
  const { origin } = server
  const { timeZone } = directory.organization
  const startsAt = flags.at === undefined ? undefined : startTime(flags.at, timeZone)
  const clock = createMovableClock(systemClock, startsAt)
  const sending = await startSending({ dataFolder, origin, clock, timeZone }, stops)
  server.serve(createRouter([...localRoutes({ origin, dataFolder, store, key, clock }), ...sending.routes]))
  sending.begin()
  return { origin, directory, databaseEnded: database.exited }
}

/** Imports the file when one is given, and the demonstration where there is nothing yet. */
const organizationFor = async (store: Store, given: string | undefined): Promise<Directory> => {
  const kept = await store.readDirectory()
  if (kept && given === undefined) return kept
  const file = given ?? demonstrationFile
  const read = await readOrganizationFile(file)
  if ('problems' in read) {
    const [first] = problemLines(read.problems)
    throw new PlainFailure(`${file} cannot be imported: ${first} "npm run import -- --dry-run ${file}" tells all.`)
  }
  await importInto(store, read.organization, given === undefined ? silent : tell)
  const imported = await store.readDirectory()
  if (!imported) throw new Error('Nothing is there after the import.')
  return imported
}
