import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { historyOf, logIncident } from './support/incident.ts'
import { sheetsOf } from './support/paper.ts'
import { people } from './support/people.ts'
import { visitAs, withBrowser } from './support/visitor.ts'

withBrowser()

const night = inject('night')

test('a manager after hours: nobody answers, the approver signs in and clears, IT is reached, and each sees what the other did', async () => {
  const manager = await visitAs(night, 'manager', '/meld')
  const path = await logIncident(manager, 'Journalen svarer ikke.')
  await manager.getByText('Overtid må klareres.').waitFor()
  expect(await sheetsOf(manager)).toBe(1)
  await manager.getByRole('button', { name: 'Ikke svar: Gunnhild Sørvåg' }).click()
  await manager.getByText('Prøvd uten svar').waitFor()
  const focused = () => manager.evaluate(() => document.activeElement?.getAttribute('href'))
  await expect.poll(focused).toBe(await manager.getByRole('link', { name: people.itSuperior }).getAttribute('href'))

  const approver = await visitAs(night, 'itSuperior', path)
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
  const done = [
    'Marit Lillefjære loggførte hendelsen',
    'Marit Lillefjære ringte Gunnhild Sørvåg: ikke svar',
    'Ragnhild Fjellmo klarerte overtid',
    'Máret Vuolitjávri på IT tok imot hendelsen',
  ]
  expect((await historyOf(manager)).filter((line) => done.includes(line))).toEqual(done)
})

const writeDownYes = async (manager: Page): Promise<void> => {
  const spoken = manager.getByRole('form', { name: 'Fikk du ja eller nei på telefon?' })
  await spoken.getByLabel('Hvem sa det?').selectOption({ label: people.itSuperior })
  await spoken.getByLabel('Begrunnelse').fill('Hun sa ja på telefon.')
  await spoken.getByRole('button', { name: 'Klarer overtid' }).click()
  await manager.getByRole('heading', { name: 'Venter på at Ragnhild Fjellmo bekrefter' }).waitFor()
  await manager.getByText('Sagt på telefon, skrevet ned av Marit Lillefjære').waitFor()
}

test('a yes on the phone is written down by the reporter, and confirmed by whoever gave it', async () => {
  const manager = await visitAs(night, 'manager', '/meld')
  const path = await logIncident(manager, 'Ja på telefon.')
  await writeDownYes(manager)
  const approver = await visitAs(night, 'itSuperior', path)
  await approver.getByRole('button', { name: 'Ja, det stemmer' }).click()
  await approver.getByText('Ragnhild Fjellmo bekreftet det som ble sagt på telefon').waitFor()
  expect(await approver.getByRole('button', { name: 'Ja, det stemmer' }).count()).toBe(0)
  expect(await approver.getByRole('heading', { name: 'Venter på at' }).count()).toBe(0)
})

test('a yes that was never given is denied, and everybody who sees the incident sees that first', async () => {
  const manager = await visitAs(night, 'manager', '/meld')
  const path = await logIncident(manager, 'Ikke noe ja på telefon.')
  await writeDownYes(manager)
  const approver = await visitAs(night, 'itSuperior', path)
  await approver.getByRole('button', { name: 'Nei, det stemmer ikke' }).click()
  const it = await visitAs(night, 'itLead', path)
  await manager.reload()
  for (const page of [approver, manager, it]) {
    const loud = page.locator('main').getByRole('alert')
    await loud.getByRole('heading', { name: 'Ragnhild Fjellmo sier nei til å ha sagt dette' }).waitFor()
    expect(await loud.innerText()).toContain('Marit Lillefjære skrev ned et ja til overtid på telefon.')
  }
})

test('a reporter takes an incident back with a reason, and nothing more may be done with it', async () => {
  const page = await visitAs(inject('day'), 'manager', '/meld')
  await logIncident(page, 'Feil alarm.')
  await page.getByText('Trekk hendelsen tilbake').click()
  await page.locator('#withdrawal').fill('Det var strømmen.')
  await page.getByRole('button', { name: 'Trekk tilbake' }).click()
  await page.getByRole('heading', { name: 'Trukket tilbake' }).waitFor()
  expect(await page.getByText('Det var strømmen.').count()).toBe(1)
  expect(await page.locator('main button').count()).toBe(0)
})
