import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startEdition, temporaryFolder, type LocalEdition } from '../../local/support/edition.ts'
import { launchChromium } from './chromium.ts'

let browser: Browser

/** One browser for all tests of a file. */
export const withBrowser = (): void => {
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())
}

/** The whole service on this machine, as if it were `at` on the organisation's clock. */
export const editionAt = async (at: string): Promise<LocalEdition> => startEdition(await temporaryFolder(), '--at', at)

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, locale: 'nb-NO', colorScheme: 'light' }

// A page with no network complains of that, and is right; so it does of what is refused for what stands in it, or as stale.
const expected = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 4(?:12|22)/

/** Somebody with a phone before the page. Whatever the browser complains of fails the test, and so does any request to another host. */
export const visit = async (origin: string, path = '/', options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ ...phone, ...options, baseURL: origin })
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) complaints.push(request.url())
  })
  onTestFinished(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(path)
  return page
}
