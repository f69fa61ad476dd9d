import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { administrationWalk } from './support/administrationWalk.ts'
import { expectNoBarriers, type Step } from './support/barriers.ts'
import { factsKept } from './support/phone.ts'
import { editionAt, visitAs, withBrowser } from './support/visitor.ts'

withBrowser()

/** What the IT lead plans by, each view reached from the one before. */
const planning: Step[] = [
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

test('no view has a barrier for who plans and administers', async () => {
  const { origin } = await editionAt('2026-04-08T03:00')
  const lead = await visitAs(origin, 'itLead')
  await factsKept(lead)
  await expectNoBarriers(lead, [...administrationWalk, ...planning])
})
