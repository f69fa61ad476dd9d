import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startEdition, temporaryFolder, type LocalEdition } from '../../local/support/edition.ts'
import { launchChromium } from './chromium.ts'
import { logins, people, type PersonName } from './people.ts'

let browser: Browser

/** One browser for all tests of a file. */
export const withBrowser = (): void => {
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())
}

/** The whole service on this machine for one test, as if it were `at` on the organisation's clock. */
export const editionAt = async (at: string): Promise<LocalEdition> => startEdition(await temporaryFolder(), '--at', at)

interface VisitOptions extends BrowserContextOptions {
  /** What the browser may complain of. */
  fault?: RegExp
}

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, locale: 'nb-NO', colorScheme: 'light' }

// A page with no network complains of that, and is right; a refusal is an answer like any other.
const expected = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of (401|403|404|409|412|422)/

/** What must stand in no address and no log: whose number or name it is, or what lets somebody in. */
const secret = new RegExp(
  [String.raw`(\+|%2B|\b)4749\d{6}`, String.raw`\b49 ?0\d ?\d\d ?\d\d`, ...Object.values(people), 'kort='].join('|'),
  'i',
)

/** Addresses of the demonstration's own login and mailbox are not the page's. */
const isOfPage = (path: string): boolean => !path.startsWith('/local/') && !path.startsWith('/oidc/')

/**
 * Somebody with a phone before the page. Whatever the browser complains of fails the test, and so does any request to another host, and a
 * number or a name in an address or in the browser's log.
 */
export const visit = async (
  origin: string,
  path = '/',
  { fault = expected, ...options }: VisitOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({ ...phone, ...options, baseURL: origin })
  const complaints: string[] = []
  context.on('console', (message) => {
    const text = message.text()
    if ((message.type() === 'error' && !fault.test(text)) || secret.test(text)) complaints.push(text)
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('request', (request) => {
    const url = request.url()
    if (url.startsWith('data:')) return
    const { pathname, search } = new URL(url)
    const tells = isOfPage(pathname) && secret.test(decodeURIComponent(`${pathname}${search}`))
    if (!url.startsWith(`${origin}/`) || tells) complaints.push(url)
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

/** A bearer token, as the token command prints it. */
export const tokenOf = async (origin: string, name: PersonName): Promise<string> => {
  const response = await fetch(`${origin}/local/token?email=${encodeURIComponent(logins[name])}`)
  const { token }: { token: string } = await response.json()
  return token
}

/** Somebody who has signed in already. Signing in itself belongs to the stories that begin with it. */
export const visitAs = async (
  origin: string,
  name: PersonName,
  path = '/',
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const page = await visit(origin, '/icon.svg', options)
  const session = { token: await tokenOf(origin, name), expiresAt: Date.now() + 12 * 3_600_000 }
  await page.evaluate((kept) => sessionStorage.setItem('vaktlinje.session', JSON.stringify(kept)), session)
  await page.goto(path)
  return page
}
