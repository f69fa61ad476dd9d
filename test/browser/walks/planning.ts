import type { Page } from 'playwright-core'
import { asked } from '../support/asked.ts'
import { at, originOf, silence, type Stop } from '../support/stops.ts'

const agreementsOf = async (page: Page): Promise<string> => {
  const period = 'from=2026-04-01T00:00&to=2026-05-01T00:00'
  const { body } = await asked(originOf(page), 'itLead', ['GET', `/api/agreements?${period}`])
  const [agreement]: { id: string }[] = JSON.parse(JSON.stringify(body['items']))
  return `/avtale/${agreement?.id ?? ''}`
}

const openAgreement = async (page: Page): Promise<unknown> => page.goto(await agreementsOf(page))

const sendNothing = async (page: Page): Promise<void> => {
  await page.goto('/avtaler/ny')
  await page.locator('.plan-form button[type=submit]').click()
}

const write = async (page: Page): Promise<void> => {
  await page.locator('#from').fill('2026-04-24T16:00')
  await page.locator('#to').fill('2026-04-27T08:00')
  await page.locator('#purpose').fill('Flytting av journalsystemet'.repeat(10))
  await page.locator('.unit-choices input').first().check()
  await page.locator('#staff input').first().check()
  await page.locator('#phone').fill('49 00 09 00')
  await page.locator('.notice-plan summary').first().click()
}

const acceptAndSave = async (page: Page): Promise<void> => {
  for (const warning of await page.locator('.warnings input').all()) await warning.check()
  await page.locator('.plan-form button[type=submit]').click()
}

/** The IT lead has saved it once more meanwhile. */
const approveTooLate = async (page: Page): Promise<void> => {
  const path = `/api/agreements/${(await agreementsOf(page)).split('/')[2]}`
  const { body, etag } = await asked(originOf(page), 'itLead', ['GET', path])
  const { from, to, staff, phone, audience, purpose, warnings } = body
  const accepted: { code: string }[] = JSON.parse(JSON.stringify(warnings))
  const changed = { from, to, staff, phone, audience, purpose, exclusions: 'Glemte passord' }
  await asked(originOf(page), 'itLead', ['PUT', path], {
    body: { ...changed, acceptWarnings: accepted.map(({ code }) => code) },
    ifMatch: etag,
  })
  await approve(page)
}

const approve = (page: Page): Promise<unknown> => page.locator('[aria-labelledby=approve] button').last().click()

const approveLatest = async (page: Page): Promise<void> => {
  await page.locator('main [role=alert] button').click()
  await page.locator('main [role=alert]').waitFor({ state: 'detached' })
  await approve(page)
}

const move = async (page: Page): Promise<void> => {
  await page.goto(`${await agreementsOf(page)}/endre`)
  await page.locator('#from').fill('2026-04-25T08:00')
}

const cancelSummary = 'main .view > details > summary'

const cancel = async (page: Page): Promise<void> => {
  await page.locator('#cancel-reason').fill('Leverandøren er forsinket.')
  await page.locator('main details form button[type=submit]').click()
}

/** What the IT lead agrees, and an approver approves, each place reached from the one before. */
export const agreeing: readonly Stop[] = [
  { at: 'agreement: unknown', who: 'itLead', open: at('/avtale/en'), shows: 'main [role=alert]' },
  { at: 'newAgreement: something missing', who: 'itLead', open: sendNothing, shows: '.ds-validation-message' },
  { at: 'newAgreement: written', who: 'itLead', open: write, shows: '.notice-plan details[open]' },
  { at: 'agreement: draft', who: 'itLead', open: acceptAndSave, shows: '#record' },
  { at: 'agreement: to approve', who: 'itSuperior', open: openAgreement, shows: '#approve' },
  { at: 'agreement: stale', who: 'itSuperior', open: approveTooLate, shows: 'main [role=alert] button' },
  { at: 'agreement: agreed', who: 'itSuperior', open: approveLatest, shows: '[data-tone=agreed]' },
  { at: 'outgoing: planned and sent', who: 'itLead', open: at('/utsending'), shows: '.outgoing' },
  { at: 'editAgreement: changed', who: 'itLead', open: move, shows: '.change-word' },
  { at: 'agreement: waiting beside what counts', who: 'itLead', open: acceptAndSave, shows: '[data-tone=waiting]' },
  {
    at: 'agreement: about to be cancelled',
    who: 'itLead',
    open: (page) => page.locator(cancelSummary).click(),
    shows: '#cancel-reason',
  },
]

const showAs = (place: number) => async (page: Page) => page.locator('.modes button').nth(place).click()

const openMonth = async (page: Page): Promise<void> => {
  await page.goto('/kalender')
  await page.locator('.day:has(.chip)').first().click()
}

/** The hour that comes twice. */
const writeAbsence = async (page: Page): Promise<void> => {
  await page.goto('/fravaer/nytt')
  await page.locator('#from').fill('2026-10-25T02:30')
  await page.locator('#to').fill('2026-10-26T12:30')
  await page.locator('.time-field input[type=radio]').first().check()
}

const openAbsence = async (page: Page): Promise<void> => {
  await page.locator('.plan-form button[type=submit]').click()
  await page.locator('main a[href^="/fravaer/"]:not([href$=nytt])').first().click()
  await page.locator(cancelSummary).click()
}

const withoutNetwork = async (page: Page): Promise<void> => {
  await silence(page, '**/api/agreements?*')
  await page.goto('/kalender')
}

/** Where all of it stands. */
export const calendar: readonly Stop[] = [
  { at: 'calendar: month', who: 'itLead', open: openMonth, shows: '.chip' },
  { at: 'calendar: week', who: 'itLead', open: showAs(1), shows: '.week .entry' },
  { at: 'calendar: list', who: 'itLead', open: showAs(2), shows: '.entry' },
  { at: 'newAbsence: written', who: 'itLead', open: writeAbsence, shows: '#effect' },
  { at: 'absence: about to be removed', who: 'itLead', open: openAbsence, shows: 'details[open] .buttons' },
  { at: 'absence: unknown', who: 'itLead', open: at('/fravaer/et'), shows: '.view > p + p' },
  { at: 'calendar: unreachable', who: 'itLead', open: withoutNetwork, shows: 'main [role=alert]' },
  { at: 'agreement: cancelled', who: 'itLead', open: (page) => openAndCancel(page), shows: '[data-tone=cancelled]' },
]

const openAndCancel = async (page: Page): Promise<void> => {
  await openAgreement(page)
  await page.locator(cancelSummary).click()
  await cancel(page)
}
