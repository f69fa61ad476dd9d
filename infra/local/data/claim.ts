import { randomUUID } from 'node:crypto'
import { PlainFailure } from '../command.ts'
import {
  createRunningFile,
  readRunningFile,
  removeRunningFile,
  replaceRunningFile,
  type Running,
} from './runningFile.ts'
import { isAlive, startWitness } from './witness.ts'

export interface Claim {
  /** Tells others where the database of this folder is. */
  publish(databaseEndpoint: string): Promise<void>
  release(): Promise<void>
}

/** Takes a data folder for this process, so that two never write to one database. Throws `PlainFailure` when it is taken. */
export const claimDataFolder = async (folder: string): Promise<Claim> => {
  const instance = randomUUID()
  const witness = await startWitness(instance)
  const running: Running = { pid: process.pid, instance, witnessPort: witness.port }
  try {
    await enter(folder, running)
  } catch (error) {
    witness.stop()
    throw error
  }
  return {
    publish: (databaseEndpoint) => replaceRunningFile(folder, { ...running, databaseEndpoint }),
    release: async () => {
      await removeRunningFile(folder)
      witness.stop()
    },
  }
}

/** Who uses the folder right now. What a killed process left behind counts for nothing. */
export const whoRuns = async (folder: string): Promise<Running | undefined> => {
  const found = await readRunningFile(folder)
  return found && (await isAlive(found.pid, found.witnessPort, found.instance)) ? found : undefined
}

const enter = async (folder: string, running: Running): Promise<void> => {
  if (await createRunningFile(folder, running)) return
  const other = await whoRuns(folder)
  if (other) throw new PlainFailure(`The data folder ${folder} is in use by process ${other.pid}.`)
  await removeRunningFile(folder)
  if (!(await createRunningFile(folder, running)))
    throw new PlainFailure(`The data folder ${folder} was taken by another process this moment.`)
}
