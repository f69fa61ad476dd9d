import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { errorCode } from '../command.ts'

const running = z.object({
  pid: z.int(),
  /** Random: another process that got the same pid or port is told apart by it. */
  instance: z.string(),
  /** Whoever connects here hears the instance, as long as the process lives. */
  witnessPort: z.int(),
  /** Missing while the database is being started. */
  databaseEndpoint: z.optional(z.string()),
})

/** Who uses a data folder, as it left word there. */
export type Running = z.output<typeof running>

const pathIn = (folder: string) => join(folder, 'running.json')

/** What the file says; undefined when there is none, or none that can be read. */
export const readRunningFile = async (folder: string): Promise<Running | undefined> => {
  try {
    return running.parse(JSON.parse(await readFile(pathIn(folder), 'utf8')))
  } catch {
    return undefined
  }
}

/** Leaves word where nobody has: false when a file is there already. */
export const createRunningFile = async (folder: string, content: Running): Promise<boolean> => {
  const written = await writeBeside(folder, content)
  try {
    await link(written, pathIn(folder))
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(written)
  }
}

/** Puts new words in place of the old, never half of them. */
export const replaceRunningFile = async (folder: string, content: Running): Promise<void> =>
  rename(await writeBeside(folder, content), pathIn(folder))

export const removeRunningFile = (folder: string): Promise<void> => rm(pathIn(folder), { force: true })

const writeBeside = async (folder: string, content: Running): Promise<string> => {
  const path = `${pathIn(folder)}.${content.instance}`
  await writeFile(path, `${JSON.stringify(content)}\n`, { mode: 0o600 })
  return path
}
