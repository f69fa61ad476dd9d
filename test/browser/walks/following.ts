import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { asked } from '../support/asked.ts'
import { mailboxOf } from '../support/mailbox.ts'
import { logins } from '../support/people.ts'
import { factsKept } from '../support/phone.ts'
import { at, originOf, type Stop } from '../support/stops.ts'

const openNotices = async (page: Page): Promise<void> => {
  await page.goto('/varsler')
  await factsKept(page)
}

const follow = (page: Page): Promise<unknown> => page.locator('main form button[type=submit]').click()

const confirm = async (page: Page): Promise<void> => {
  const mails = () => mailboxOf(originOf(page), logins.nurse)
  await expect.poll(mails, { timeout: 15_000 }).toHaveLength(1)
  const [mail] = await mails()
  await fetch(mail?.links[0] ?? '', { method: 'POST' })
  await page.reload()
  await page.locator('[aria-labelledby=mail]').waitFor({ state: 'detached' })
}

const stop = async (page: Page): Promise<void> => {
  await page.locator('[aria-labelledby=subscription] button').click()
  await page.locator('[aria-labelledby=subscription] button').waitFor({ state: 'detached' })
}

const makeAddress = (page: Page): Promise<unknown> => page.locator('[aria-labelledby=calendar] button').click()

const openWithCard = async (page: Page): Promise<void> => {
  await asked(originOf(page), 'itLead', ['POST', '/api/cards/p-home-care'])
  await page.goto('/varsler')
}

const openList = async (page: Page): Promise<void> => {
  await page.goto('/kalender')
  await page.locator('.modes button').last().click()
}

/** A nurse follows her unit, confirms and stops; a manager finds a card in her name. */
export const following: readonly Stop[] = [
  { at: 'notices: none', who: 'nurse', open: openNotices, shows: '[aria-labelledby=follow]' },
  { at: 'notices: pending', who: 'nurse', open: follow, shows: '[aria-labelledby=mail]' },
  { at: 'notices: confirmed', who: 'nurse', open: confirm, shows: '[aria-labelledby=subscription] button' },
  { at: 'notices: stopped', who: 'nurse', open: stop, shows: '[aria-labelledby=follow]' },
  { at: 'notices: address made', who: 'nurse', open: makeAddress, shows: '#calendar-address' },
  { at: 'notices: card in my name', who: 'manager', open: openWithCard, shows: '#own-card' },
  { at: 'calendar: empty list', who: 'nurse', open: openList, shows: '[aria-labelledby=coming] > p' },
  { at: 'newAgreement: forbidden', who: 'nurse', open: at('/avtaler/ny'), shows: 'main [role=alert]' },
]
