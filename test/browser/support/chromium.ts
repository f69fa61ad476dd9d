import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/**
 * Kept from run to run: unpacking takes seconds. The folder is named after the version: the package takes any `chromium` it finds there,
 * also one of another version.
 */
const unpackedIn = join(import.meta.dirname, '../../../node_modules/.cache/vaktlinje-chromium-153.0.0')

/** Where the browser is, unpacked if need be: two that unpack at once are in each other's way. */
export const unpackChromium = async (): Promise<string> => {
  mkdirSync(unpackedIn, { recursive: true })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = unpackedIn
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return await packaged.executablePath()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/** A real Chromium from npm. Not with the package's own arguments: those switch CORS off and end the browser with its first page. */
export const launchChromium = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await unpackChromium(), args: ['--no-sandbox', '--disable-gpu'] })
