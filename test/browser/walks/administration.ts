import type { Page } from 'playwright-core'
import { asked } from '../support/asked.ts'
import { at, originOf, type Stop } from '../support/stops.ts'

const openTree = async (page: Page): Promise<void> => {
  await page.goto('/organisasjon')
  await page.locator('.tree summary').last().click()
}

const check = async (page: Page, replace: string, by: string): Promise<void> => {
  const file = page.locator('#file-text')
  await file.fill('')
  await page.locator('form .buttons button').nth(1).click()
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('organization:'))
  await file.fill((await file.inputValue()).replace(replace, by))
  await page.locator('form button[type=submit]').click()
}

const checkWrongFile = (page: Page): Promise<void> => check(page, 'leader: p-library', 'leader: p-nobody')

const checkFile = (page: Page): Promise<void> => check(page, 'leader: p-library', 'leader: null')

const save = (page: Page): Promise<unknown> => page.locator('[aria-labelledby=differences] .buttons button').click()

/** Another admin is faster. */
const saveTooLate = async (page: Page): Promise<void> => {
  const { body, etag } = await asked(originOf(page), 'itLead', ['GET', '/api/organization'])
  const changed = { ...body, sms: { sender: 'HAVNES', link: false } }
  await asked(originOf(page), 'itLead', ['PUT', '/api/organization'], { body: changed, ifMatch: etag })
  await save(page)
}

const saveAfterAll = async (page: Page): Promise<void> => {
  await page.locator('main [role=alert] button').click()
  await page.locator('main [role=alert]').waitFor({ state: 'detached' })
  await save(page)
}

const issueCard = (page: Page): Promise<unknown> => page.locator('.card-entry button').first().click()

const askToRevoke = async (page: Page): Promise<void> => {
  await page.locator('.issued button').last().click()
  await page.locator('.card-entry:has(.ds-tag) button').last().click()
}

const revoke = async (page: Page): Promise<void> => {
  await page.locator('.card-sure button').first().click()
  await page.locator('main summary').click()
}

const lookLastWeek = async (page: Page): Promise<void> => {
  await page.locator('#audit-to').fill('2026-04-01')
  await page.locator('.audit').first().waitFor({ state: 'detached' })
}

/** What admins see, each place reached from the one before. */
export const administration: readonly Stop[] = [
  { at: 'organization: forbidden', who: 'nurse', open: at('/organisasjon'), shows: 'main [role=alert]' },
  { at: 'organization: in force', who: 'itLead', open: openTree, shows: '.tree' },
  { at: 'organization: refused', who: 'itLead', open: checkWrongFile, shows: '.file-errors' },
  { at: 'organization: differences', who: 'itLead', open: checkFile, shows: '.differences' },
  { at: 'organization: stale', who: 'itLead', open: saveTooLate, shows: 'main [role=alert] button' },
  { at: 'organization: saved', who: 'itLead', open: saveAfterAll, shows: 'main [role=status] .ds-alert' },
  { at: 'cards: missing', who: 'itLead', open: at('/ringekort'), shows: '.card-entry' },
  { at: 'cards: issued', who: 'itLead', open: issueCard, shows: '.call-card svg' },
  { at: 'cards: about to be revoked', who: 'itLead', open: askToRevoke, shows: '.card-sure' },
  { at: 'cards: revoked', who: 'itLead', open: revoke, shows: '.fold .card-entry' },
  { at: 'outgoing: nothing', who: 'itLead', open: at('/utsending'), shows: 'main .view > p + p' },
  { at: 'audit: entries', who: 'itLead', open: at('/logg'), shows: '.audit' },
  { at: 'audit: nothing in the period', who: 'itLead', open: lookLastWeek, shows: '.period ~ p' },
]
