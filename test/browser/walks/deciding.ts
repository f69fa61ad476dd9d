import type { Page } from 'playwright-core'
import { asked } from '../support/asked.ts'
import { incidentWith, spokenYes } from '../support/incident.ts'
import { codeSentTo } from '../support/mailbox.ts'
import { at, originOf, type Stop } from '../support/stops.ts'

const type = async (page: Page, code: string): Promise<void> => {
  await page.goto('/kode')
  await page.locator('#code').fill(code)
  await page.locator('.code-form button').click()
}

const itSuperior = '+4749000006'

/** The code opens what waits, the oldest first. */
const openCode = async (page: Page): Promise<void> => type(page, await codeSentTo(originOf(page), itSuperior))

const openTwo = async (page: Page): Promise<void> => {
  await incidentWith(originOf(page), {})
  await incidentWith(originOf(page), {})
  await openCode(page)
}

const decide = async (page: Page): Promise<void> => {
  await page.locator('#decision-reason').fill('Sykehjemmet må ha journal.')
  await page.locator('main form button[type=submit]').first().click()
}

/** Somebody signs in and answers while the approver is still reading. */
const decideTooLate = async (page: Page): Promise<void> => {
  await openCode(page)
  await page.locator('#decision-reason').waitFor()
  const { body } = await asked(originOf(page), 'itSuperior', ['GET', '/api/escalations'])
  const waiting: { id: string; state: string }[] = JSON.parse(JSON.stringify(body['items']))
  const declined = { body: { decision: 'declined', reason: 'Nei.' } }
  for (const { id } of waiting.filter(({ state }) => state === 'logged'))
    await asked(originOf(page), 'itSuperior', ['POST', `/api/escalations/${id}/decision`], declined)
  await decide(page)
}

const openSpoken = async (page: Page): Promise<void> => {
  await incidentWith(originOf(page), {}, spokenYes)
  await openCode(page)
}

const deny = (page: Page): Promise<unknown> => page.locator('[aria-labelledby^=spoken] button').last().click()

/** An approver answers by the code of an SMS, and nothing else. */
export const deciding: readonly Stop[] = [
  { at: 'code: to be typed', who: 'anybody', open: at('/kode'), shows: '#code' },
  { at: 'code: wrong', who: 'anybody', open: (page) => type(page, 'ZZZ-ZZZ'), shows: 'main [role=alert]' },
  { at: 'code: waiting for an answer', who: 'anybody', open: openTwo, shows: '.other' },
  { at: 'code: cleared, with numbers', who: 'anybody', open: decide, shows: '#call-out' },
  { at: 'code: answered meanwhile', who: 'anybody', open: decideTooLate, shows: 'main [role=alert]' },
  { at: 'code: word to confirm', who: 'anybody', open: openSpoken, shows: '[aria-labelledby^=spoken]' },
  { at: 'code: word denied', who: 'anybody', open: deny, shows: 'main [role=status]' },
]
