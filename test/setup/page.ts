import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

/**
 * vitest's globalSetup: the editions under test serve the page as it is now, as under `npm start`. The setups of projects run one after
 * another, so that the second finds it built.
 */
export const setup = async (): Promise<void> => {
  await promisify(execFile)(process.execPath, [resolve(import.meta.dirname, '../../web/build/buildIfStale.ts')])
}
