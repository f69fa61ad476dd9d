import { PlainFailure } from '../command.ts'
import { claimDataFolder, whoRuns } from './claim.ts'
import { startDatabase } from './database.ts'
import { prepareDataFolder } from './dataFolder.ts'

interface OpenDatabase {
  endpoint: string
  close(): Promise<void>
}

/** The database of a data folder for a short while: of the edition that runs there, or else started for the purpose. */
export const databaseOf = async (dataFolder: string): Promise<OpenDatabase> => {
  await prepareDataFolder(dataFolder)
  const running = await whoRuns(dataFolder)
  if (!running) return startedFor(dataFolder)
  if (running.databaseEndpoint === undefined)
    throw new PlainFailure(`Process ${running.pid} uses ${dataFolder} and is not ready yet. Try again in a moment.`)
  return { endpoint: running.databaseEndpoint, close: async () => undefined }
}

const startedFor = async (dataFolder: string): Promise<OpenDatabase> => {
  const claim = await claimDataFolder(dataFolder)
  try {
    const database = await startDatabase(dataFolder)
    return {
      endpoint: database.endpoint,
      close: async () => {
        await database.stop()
        await claim.release()
      },
    }
  } catch (error) {
    await claim.release()
    throw error
  }
}
