import { unpackChromium } from './chromium.ts'

/** vitest's globalSetup: one unpacks the browser, for all files. */
export const setup = async (): Promise<void> => {
  await unpackChromium()
}
