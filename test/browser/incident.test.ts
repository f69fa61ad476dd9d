import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sheetsOf } from './support/paper.ts'
import { people } from './support/people.ts'
import { factsKept, signIn } from './support/phone.ts'
import { editionAt, visit, withBrowser } from './support/visitor.ts'

withBrowser()

const log = async (page: Page, summary: string): Promise<string> => {
  await page.goto('/meld')
  await page.getByRole('button', { name: 'Full produksjonsstopp' }).click()
  await page.getByLabel('Hva har skjedd?').fill(summary)
  await page.getByRole('button', { name: 'Loggfør hendelsen' }).click()
  await page.getByRole('heading', { name: 'Loggført, ikke mottatt' }).waitFor()
  return new URL(page.url()).pathname
}

const historyOf = (page: Page): Promise<string[]> =>
  page
    .locator('.history > li')
    .evaluateAll((items) => items.map((item) => item.querySelector('bdi')?.textContent ?? ''))

test('a manager after hours: nobody answers, the approver clears, IT is reached, and each sees what the other did', async () => {
  const { origin } = await editionAt('2026-04-08T03:00')
  const manager = await visit(origin)
  await signIn(manager, people.manager)
  await factsKept(manager)
  const path = await log(manager, 'Journalen svarer ikke.')
  await manager.getByText('Overtid må klareres.').waitFor()
  expect(await sheetsOf(manager)).toBe(1)
  await manager.getByRole('button', { name: 'Ikke svar: Gunnhild Sørvåg' }).click()
  await manager.getByText('Prøvd uten svar').waitFor()

  const approver = await visit(origin)
  await signIn(approver, people.itSuperior)
  await approver.goto(path)
  await approver.getByText('Marit Lillefjære ber om det.').waitFor()
  await approver
    .getByRole('form', { name: 'Klarere overtid for IT?' })
    .getByLabel('Begrunnelse')
    .fill('Sykehjemmet må ha journal.')
  await approver.getByLabel('Høyst antall timer').fill('4')
  await approver.getByRole('button', { name: 'Klarer overtid' }).click()
  await approver.getByRole('heading', { name: 'Overtid klarert, ikke mottatt' }).waitFor()
  await approver.getByRole('region', { name: 'Ring IT nå' }).getByRole('link').first().waitFor()

  await manager.reload()
  await manager.getByRole('heading', { name: 'Overtid klarert, ikke mottatt' }).waitFor()
  expect(await manager.getByRole('region', { name: 'Ring IT nå' }).count()).toBe(0)
  await manager.getByLabel('Hvem snakket du med?').selectOption({ label: people.itLead })
  await manager.getByRole('button', { name: 'Ja, og jeg har forklart' }).click()
  await manager.getByRole('heading', { name: 'Mottatt av IT' }).waitFor()
  const history = await historyOf(manager)
  expect(history.filter((line) => !line.startsWith('SMS') && !line.startsWith('Ingen kunne'))).toEqual([
    'Marit Lillefjære loggførte hendelsen',
    'Marit Lillefjære ringte Gunnhild Sørvåg: ikke svar',
    'Ragnhild Fjellmo klarerte overtid',
    'Máret Vuolitjávri på IT tok imot hendelsen',
  ])
})

test('a yes on the phone is written down by the reporter, and confirmed by whoever gave it', async () => {
  const { origin } = await editionAt('2026-04-08T03:00')
  const manager = await visit(origin)
  await signIn(manager, people.manager)
  await factsKept(manager)
  const path = await log(manager, 'Journalen svarer ikke.')
  const spoken = manager.getByRole('form', { name: 'Fikk du ja eller nei på telefon?' })
  await spoken.getByLabel('Hvem sa det?').selectOption({ label: 'Ragnhild Fjellmo' })
  await spoken.getByLabel('Begrunnelse').fill('Hun sa ja på telefon.')
  await spoken.getByRole('button', { name: 'Klarer overtid' }).click()
  await manager.getByText('Sagt på telefon, skrevet ned av Marit Lillefjære').waitFor()

  const approver = await visit(origin)
  await signIn(approver, people.itSuperior)
  await approver.goto(path)
  await approver.getByRole('button', { name: 'Ja, det stemmer' }).click()
  await approver.getByText('Ragnhild Fjellmo bekreftet det som ble sagt på telefon').waitFor()
  expect(await approver.getByRole('button', { name: 'Ja, det stemmer' }).count()).toBe(0)
})

test('a reporter takes an incident back with a reason, and nothing more may be done with it', async () => {
  const { origin } = await editionAt('2026-04-08T10:00')
  const page = await visit(origin)
  await signIn(page, people.manager)
  await factsKept(page)
  await log(page, 'Feil alarm.')
  await page.getByText('Trekk hendelsen tilbake').click()
  await page.locator('#withdrawal').fill('Det var strømmen.')
  await page.getByRole('button', { name: 'Trekk tilbake' }).click()
  await page.getByRole('heading', { name: 'Trukket tilbake' }).waitFor()
  expect(await page.getByText('Det var strømmen.').count()).toBe(1)
  expect(await page.locator('main button').count()).toBe(0)
})
