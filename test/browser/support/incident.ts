import type { Page } from 'playwright-core'

/** From the question of the report to the incident: its path. */
export const logIncident = async (page: Page, summary: string): Promise<string> => {
  await page.getByRole('button', { name: 'Full produksjonsstopp' }).click()
  await page.getByLabel('Hva har skjedd?').fill(summary)
  await page.getByRole('button', { name: 'Loggfør hendelsen' }).click()
  await page.getByRole('heading', { name: 'Loggført, ikke mottatt' }).waitFor()
  return new URL(page.url()).pathname
}
