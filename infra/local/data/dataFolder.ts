import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, PlainFailure } from '../command.ts'

const why: Record<string, string> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a part of the path is a file',
}

/** Makes the folder where it is missing, for this user only, and tries to write in it. */
export const prepareDataFolder = async (folder: string): Promise<void> => {
  const trial = join(folder, `trial-${process.pid}`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(trial, '')
    await rm(trial)
  } catch (error) {
    const code = errorCode(error) ?? 'unknown error'
    throw new PlainFailure(`The data folder ${folder} cannot be used: ${why[code] ?? code}.`)
  }
}
