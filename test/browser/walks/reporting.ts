import type { Page } from 'playwright-core'
import { factsKept } from '../support/phone.ts'
import { at, silence, unanswered, type Stop } from '../support/stops.ts'

const choose =
  (place: number) =>
  async (page: Page): Promise<void> => {
    await page.goto('/meld')
    await factsKept(page)
    await page.locator('.choices button').nth(place).click()
  }

const send = (page: Page): Promise<unknown> => page.locator('.report-form button[type=submit]').click()

const sendWrongNumber = async (page: Page): Promise<void> => {
  await page.locator('#summary').fill('Journalen svarer ikke. 🚑')
  await page.locator('#callbackPhone').fill('ingen')
  await send(page)
  await page.locator('#callbackPhone[aria-invalid=true]').waitFor()
}

const sendIntoSilence = async (page: Page): Promise<void> => {
  await page.locator('#callbackPhone').fill('49 00 00 33')
  await silence(page, '**/api/escalations')
  await send(page)
}

/** The report goes by itself once there is a network, while one looks at something else. */
const comeBack = async (page: Page): Promise<void> => {
  await page.locator('nav a[href="/"]').click()
  await page.evaluate(() => dispatchEvent(new Event('online')))
}

/** What was sent two hours ago and never answered. */
const sentLongAgo = async (page: Page): Promise<void> => {
  await choose(1)(page)
  await page.evaluate(() => {
    const draft = JSON.parse(localStorage.getItem('vaktlinje.draft') ?? '{}')
    localStorage.setItem(
      'vaktlinje.draft',
      JSON.stringify({ ...draft, summary: 'Alt', sentAt: '2026-04-08T00:00:00Z' }),
    )
  })
  await page.reload()
}

const withoutNetwork = async (page: Page): Promise<void> => {
  await page.locator('#waiting ~ .buttons button').last().click()
  await silence(page)
  await choose(1)(page)
}

/** A manager reports at night, on a good line and a bad one. */
export const reporting: readonly Stop[] = [
  { at: 'incidents: none', who: 'newManager', open: at('/hendelser'), shows: 'main .view > p' },
  { at: 'reportDetails: danger to life', who: 'manager', open: choose(0), shows: '[data-kind=emergency]' },
  { at: 'reportDetails: numbers and form', who: 'manager', open: choose(1), shows: '#no-answer' },
  { at: 'reportDetails: something missing', who: 'manager', open: send, shows: '.ds-validation-message' },
  { at: 'reportDetails: refused', who: 'manager', open: sendWrongNumber, shows: '#callbackPhone[aria-invalid=true]' },
  { at: 'reportDetails: waiting for a network', who: 'manager', open: sendIntoSilence, shows: '#waiting' },
  { at: 'now: report was sent', who: 'manager', open: comeBack, shows: 'main > [role=status]' },
  { at: 'reportDetails: unsure whether it arrived', who: 'manager', open: sentLongAgo, shows: '#waiting' },
  { at: 'reportDetails: worked out on the phone', who: 'manager', open: withoutNetwork, shows: 'main .ds-alert' },
  { at: 'now: without a network', who: 'manager', open: unanswered('/'), shows: '.notice .ds-alert' },
  { at: 'incidents: unreachable', who: 'manager', open: unanswered('/hendelser'), shows: 'main [role=alert]' },
  { at: 'reportDetails: for an employee', who: 'nurse', open: choose(1), shows: '.plan' },
]
