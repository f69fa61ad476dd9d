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
  ['the code of an SMS', (page) => goAndWait(page, '/kode', '#code')],
  ['where a card leads without a card', (page) => goAndWait(page, '/kort', 'main button')],
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

/** What the IT lead plans by, each view reached from the one before. */
const planning: [string, (page: Page) => Promise<unknown>][] = [
  ['an agreement that is written', (page) => writeAgreement(page)],
  ['a draft', (page) => saveAgreement(page)],
  ['the calendar by month', (page) => showMonth(page)],
  ['the calendar by week', (page) => showCalendarAs(page, 1)],
  ['the calendar as a list', (page) => showCalendarAs(page, 2)],
  ['an absence that is written', (page) => writeAbsence(page)],
]

const followLink = async (page: Page, path: string, shown: string): Promise<void> => {
  await page.locator(`main a[href="${path}"]`).first().click()
  await page.locator(shown).first().waitFor()
}

const writeAgreement = async (page: Page): Promise<void> => {
  await page.goto('/avtaler/ny')
  await page.locator('#from').fill('2026-04-24T16:00')
  await page.locator('#to').fill('2026-04-27T08:00')
  await page.locator('#purpose').fill('Flytting av journalsystemet'.repeat(10))
  await page.locator('.unit-choices input').first().check()
  await page.locator('#staff input').first().check()
  await page.locator('#phone').fill('49 00 09 00')
  await page.locator('.notice-plan summary').first().click()
}

const saveAgreement = async (page: Page): Promise<void> => {
  for (const warning of await page.locator('.warnings input').all()) await warning.check()
  await page.locator('.plan-form button[type=submit]').click()
  await page.locator('.agreement').waitFor()
  await page.locator('details.ds-details > summary').last().click()
}

const showMonth = async (page: Page): Promise<void> => {
  await followLink(page, '/kalender', '.chip')
  await page.locator('.day:has(.chip)').first().click()
}

const showCalendarAs = async (page: Page, place: number): Promise<void> => {
  await page.locator('.modes button').nth(place).click()
  await page.locator('.entry').first().waitFor()
}

const writeAbsence = async (page: Page): Promise<void> => {
  await followLink(page, '/fravaer/nytt', '#personId')
  await page.locator('#from').fill('2026-10-25T02:30')
  await page.locator('#to').fill('2026-10-26T02:30')
  await page.locator('.time-field input[type=radio]').first().check()
  await page.locator('#effect').waitFor()
}

const violationsOf = async (page: Page): Promise<string[]> => {
  // There are no frames, and the mode for those opens a page for each report: a third of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
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
    for (const [view, open] of [...administrationWalk, ...planning]) {
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
