import type { Page } from 'playwright-core'
import type { Step } from './barriers.ts'

/** What admins see, each view reached from the one before. */
export const administrationWalk: readonly Step[] = [
  ['the organisation, and what a file would change', (page) => checkFile(page)],
  ['a card that is printed', (page) => issueCard(page)],
  ['the cards, one about to be revoked', (page) => askToRevoke(page)],
  ['what goes out', (page) => followView(page, '/utsending', '.outgoing, main p + p')],
  ['who did what', (page) => followView(page, '/logg', '.audit')],
]

const followView = async (page: Page, path: string, shown: string): Promise<void> => {
  await page.locator(`.views a[href="${path}"]`).click()
  await page.locator(shown).first().waitFor()
}

const checkFile = async (page: Page): Promise<void> => {
  await page.goto('/organisasjon')
  await page.locator('.tree summary').last().click()
  const file = page.locator('#file-text')
  await page.locator('form .buttons button').nth(1).click()
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('organization:'))
  await file.fill((await file.inputValue()).replace('leader: p-library', 'leader: null'))
  await page.locator('form button[type=submit]').click()
  await page.locator('.differences').waitFor()
}

const issueCard = async (page: Page): Promise<void> => {
  await followView(page, '/ringekort', '.card-entry')
  await page.locator('.card-entry button').first().click()
  await page.locator('.call-card svg').waitFor()
}

const askToRevoke = async (page: Page): Promise<void> => {
  await page.locator('.issued button').last().click()
  await page.locator('.card-entry:has(.ds-tag) button').last().click()
  await page.locator('.card-sure').waitFor()
}
