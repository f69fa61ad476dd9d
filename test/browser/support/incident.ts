import type { Page } from 'playwright-core'
import { asked } from './asked.ts'
import type { PersonName } from './people.ts'

/** From the question of the report to the incident: its path. */
export const logIncident = async (page: Page, summary: string): Promise<string> => {
  await page.getByRole('button', { name: 'Full produksjonsstopp' }).click()
  await page.getByLabel('Hva har skjedd?').fill(summary)
  await page.getByRole('button', { name: 'Loggfør hendelsen' }).click()
  await page.getByRole('heading', { name: 'Loggført, ikke mottatt' }).waitFor()
  return new URL(page.url()).pathname
}

/** The first words of everything in an incident's history, as the page tells it. */
export const historyOf = (page: Page): Promise<string[]> =>
  page
    .locator('.history > li')
    .evaluateAll((items) => items.map((item) => item.querySelector('bdi')?.textContent ?? ''))

/** Who did what to an incident: the last part of its path, and the body. */
export type Since = readonly [by: PersonName, action: string, body: object]

/** An incident of the manager's, and what has become of it since: its id. */
export const incidentWith = async (
  origin: string,
  { summary = 'Journalen svarer ikke.' }: { summary?: string },
  ...since: Since[]
): Promise<string> => {
  const { body } = await asked(origin, 'manager', ['POST', '/api/escalations'], {
    body: { criterion: 'productionStop', summary, unit: 'home-care', callbackPhone: '49 00 00 33' },
  })
  for (const [by, action, said] of since)
    await asked(origin, by, ['POST', `/api/escalations/${body.id}/${action}`], { body: said })
  return body.id
}

/** The reporter has written down a yes of IT's superior. */
export const spokenYes = [
  'manager',
  'decision',
  { decision: 'cleared', reason: 'Hun sa ja på telefon.', spokenBy: 'p-finance', spokenAt: '2026-04-08T03:00' },
] as const

/** IT's superior has cleared overtime. */
export const cleared = [
  'itSuperior',
  'decision',
  { decision: 'cleared', reason: 'Sykehjemmet.', limitHours: 4 },
] as const
