import type { Page } from 'playwright-core'
import { asked } from '../support/asked.ts'
import { originOf, type Stop } from '../support/stops.ts'

const holder = 'p-school'

const issue = async (page: Page): Promise<void> => {
  const { body } = await asked(originOf(page), 'itLead', ['POST', `/api/cards/${holder}`])
  await page.goto(`/kort#${String(body['fragment'])}`)
}

const choose = (page: Page): Promise<unknown> => page.locator('.choices button').nth(1).click()

const log = async (page: Page): Promise<void> => {
  await page.locator('#summary').fill('Ingen PC virker.')
  await page.locator('.report-form button[type=submit]').click()
}

const showRevoked = async (page: Page): Promise<void> => {
  await asked(originOf(page), 'itLead', ['DELETE', `/api/cards/${holder}`])
  await page.goto('/kort')
}

/** Somebody whose sign-in is down, with a call card in the hand. */
export const byCard: readonly Stop[] = [
  { at: 'card: in use', who: 'anybody', open: issue, shows: '.choices' },
  { at: 'reportDetails: by card', who: 'anybody', open: choose, shows: '#no-answer' },
  { at: 'incident: by card', who: 'anybody', open: log, shows: '.history' },
  { at: 'card: refused', who: 'anybody', open: showRevoked, shows: '.notice[role=alert]' },
]
