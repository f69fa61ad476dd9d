import type { Page } from 'playwright-core'

/** Signs in by choosing a name on the demonstration's login page. */
export const signIn = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'Logg inn' }).first().click()
  await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: 'Logg ut' }).waitFor()
}

/** What the phone keeps for its owner is there. */
export const factsKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => localStorage.getItem('vaktlinje.facts') !== null)

/** The page itself is on the phone: it opens with no network from now on. */
export const pageKept = (page: Page): Promise<unknown> =>
  page.evaluate('navigator.serviceWorker.ready.then(({ active }) => String(active))')
