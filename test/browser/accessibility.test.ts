import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { administrationWalk } from './support/administrationWalk.ts'
import { people } from './support/people.ts'
import { factsKept, signIn } from './support/phone.ts'
import { editionAt, visit, withBrowser } from './support/visitor.ts'

withBrowser()

/** Each view, and what shows that it is there. */
const walk: [string, (page: Page) => Promise<unknown>][] = [
  ['now', (page) => page.locator('.answer-sentence').waitFor()],
  ['the criterion', (page) => goAndWait(page, '/meld', '.choices')],
  ['what is not critical', (page) => goAndWait(page, '/meld/ikke-kritisk', '.facts')],
  ['the numbers and the form', (page) => chooseCriterion(page)],
  ['a form with something missing', (page) => sendNothing(page)],
  ['an incident', (page) => logIncident(page)],
  ['the incidents', (page) => goAndWait(page, '/hendelser', '.incident-link')],
  ['my notices', (page) => goAndWait(page, '/varsler', 'h1')],
  ['an address that leads nowhere', (page) => goAndWait(page, '/finnes-ikke', 'h1')],
]

const goAndWait = async (page: Page, path: string, shown: string): Promise<void> => {
  await page.goto(path)
  await page.locator(shown).first().waitFor()
}

const chooseCriterion = async (page: Page): Promise<void> => {
  await page.goto('/meld')
  await page.locator('.choices button').first().click()
  await page.locator('.report-form').waitFor()
  await page.locator('.plan').first().waitFor()
}

const sendNothing = async (page: Page): Promise<void> => {
  await page.locator('.report-form button[type=submit]').click()
  await page.locator('.ds-validation-message').first().waitFor()
}

const logIncident = async (page: Page): Promise<void> => {
  await page.locator('#summary').fill('Journalen svarer ikke. 🚑')
  await page.locator('.report-form button[type=submit]').click()
  await page.locator('.history').waitFor()
}

const violationsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

const fitsAcross = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

const appearances = [
  { language: 'nb', colorScheme: 'light', width: 320 },
  { language: 'nb', colorScheme: 'dark', width: 1280 },
  { language: 'en', colorScheme: 'dark', width: 320 },
  { language: 'en', colorScheme: 'light', width: 1280 },
] as const

test.each(appearances)(
  'no view has a barrier: $language, $colorScheme, $width px wide',
  async ({ language, colorScheme, width }) => {
    const { origin } = await editionAt('2026-04-08T03:00')
    const page = await visit(origin, '/', { colorScheme, viewport: { width, height: 800 } })
    await signIn(page, people.manager)
    await factsKept(page)
    await page.evaluate((chosen) => localStorage.setItem('vaktlinje.language', JSON.stringify(chosen)), language)
    await page.reload()
    for (const [view, open] of walk) {
      await open(page)
      const found = { view, violations: await violationsOf(page), fits: await fitsAcross(page) }
      expect(found).toEqual({ view, violations: [], fits: true })
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
    }
    const lead = await visit(origin, '/', { colorScheme, viewport: { width, height: 800 } })
    await signIn(lead, people.itLead)
    await factsKept(lead)
    await lead.evaluate((chosen) => localStorage.setItem('vaktlinje.language', JSON.stringify(chosen)), language)
    for (const [view, open] of administrationWalk) {
      await open(lead)
      const found = { view, violations: await violationsOf(lead), fits: await fitsAcross(lead) }
      expect(found).toEqual({ view, violations: [], fits: true })
    }
    await page.goto('/hendelser')
    const path = await page.locator('.incident-link').first().getAttribute('href')
    const approver = await visit(origin, '/', { colorScheme, viewport: { width, height: 800 } })
    await signIn(approver, people.itSuperior)
    await approver.goto(path ?? '/')
    await approver.locator('#decision-reason').waitFor()
    expect(await violationsOf(approver)).toEqual([])
    expect(await fitsAcross(approver)).toBe(true)
  },
)
