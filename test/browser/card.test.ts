import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { logIncident } from './support/incident.ts'
import { people } from './support/people.ts'
import { tokenOf, visit, visitAs, withBrowser } from './support/visitor.ts'

withBrowser()

const origin = inject('night')

/** As the admin does it. What is answered goes into the QR. */
const onCardOf = async (personId: string, method: 'POST' | 'DELETE'): Promise<{ fragment: string; secret: string }> => {
  const headers = { authorization: `Bearer ${await tokenOf(origin, 'itLead')}` }
  const response = await fetch(`${origin}/api/cards/${personId}`, { method, headers })
  return response.json()
}

const keptOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].toSorted())

const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([localStorage, history.state]) + location.href)

test('a card reports without signing in, keeps to its tab, and is worth its paper once it is revoked', async () => {
  const { fragment, secret } = await onCardOf('p-home-care', 'POST')
  const page = await visit(origin, `/kort#${fragment}`)
  await page.getByText(`Du bruker ringekortet til ${people.manager}`).waitFor()
  expect(page.url()).toBe(`${origin}/kort`)
  expect(await everythingKept(page)).not.toContain(secret)

  await logIncident(page, 'Ingen PC virker.')
  await page.getByText('Overtid må klareres.').waitFor()
  await page.getByRole('button', { name: 'Ikke svar: Gunnhild Sørvåg' }).click()
  await page.getByText('Prøvd uten svar').waitFor()
  expect(await page.getByRole('form', { name: 'Fikk du ja eller nei på telefon?' }).count()).toBe(0)
  await page.reload()
  await page.getByText(`${people.manager} loggførte hendelsen`).waitFor()
  await page.getByRole('link', { name: 'Nå', exact: true }).click()
  await page.getByRole('link', { name: 'Hendelsen', exact: true }).click()
  await page.getByLabel('Hvem snakket du med?').selectOption({ label: people.itLead })
  await page.getByRole('button', { name: 'Ja, og jeg har forklart' }).click()
  await page.getByRole('heading', { name: 'Mottatt av IT' }).waitFor()

  await page.getByRole('button', { name: 'Legg bort kortet' }).click()
  await page.getByRole('button', { name: 'Logg inn' }).first().waitFor()
  expect(await keptOn(page)).toEqual(['vaktlinje.status'])

  await page.goto(`/kort#${fragment}`)
  await page.getByText(`Du bruker ringekortet til ${people.manager}`).waitFor()
  await onCardOf('p-home-care', 'DELETE')
  await page.getByRole('button', { name: 'Full produksjonsstopp' }).click()
  await page.getByRole('alert').getByText('ring linjen som er trykt på kortet').waitFor()
  expect(await keptOn(page)).toEqual(['vaktlinje.status'])
})

test('a card on a phone of somebody else leaves alone what that phone keeps for its owner', async () => {
  const page = await visitAs(origin, 'nurse')
  await page.waitForFunction(() => localStorage.getItem('vaktlinje.facts') !== null)
  const { fragment } = await onCardOf('p-health', 'POST')
  await page.goto(`/kort#${fragment}`)
  await page.getByText('Du bruker ringekortet til Gunnhild Sørvåg').waitFor()
  expect(await page.getByRole('button', { name: 'Logg ut' }).count()).toBe(0)
  const owner = () => page.evaluate(() => JSON.parse(localStorage.getItem('vaktlinje.facts') ?? '{}').personId)
  expect(await owner()).toBe('p-home-care-1')
  await page.getByRole('button', { name: 'Legg bort kortet' }).click()
  expect(await owner()).toBe('p-home-care-1')
})

test('a code of a card that nobody has issued opens nothing, and says what still holds', async () => {
  const page = await visit(origin, `/kort#kort=${'A'.repeat(43)}`)
  await page.getByRole('alert').getByText('ring linjen som er trykt på kortet').waitFor()
  expect(page.url()).toBe(`${origin}/kort`)
})
