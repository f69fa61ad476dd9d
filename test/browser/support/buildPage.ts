import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { unpackChromium } from './chromium.ts'

/** The editions under test serve what is built: as `npm start` does it, in a process of its own. One unpacks the browser, for all files. */
export const setup = async (): Promise<void> => {
  await promisify(execFile)(process.execPath, [resolve(import.meta.dirname, '../../../web/build/buildIfStale.ts')])
  await unpackChromium()
}
