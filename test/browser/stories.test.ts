import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sharedEdition } from '../local/support/edition.ts'
import { tabTo } from './support/keyboard.ts'
import { codeIn } from './support/mailbox.ts'
import { people } from './support/people.ts'
import { visit, withBrowser } from './support/visitor.ts'

withBrowser()

const edition = sharedEdition('--at', '2026-04-08T03:00')

const press = async (page: Page, name: string, key: 'Enter' | 'Space'): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

const type = async (page: Page, label: string, text: string): Promise<void> => {
  await tabTo(page, label)
  await page.keyboard.type(text)
}

/** Somebody who has rung looks at the page again. */
const backFromTheCall = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

const historyOf = (page: Page): Promise<string[]> =>
  page
    .locator('.history > li')
    .evaluateAll((items) => items.map((item) => item.querySelector('bdi')?.textContent ?? ''))

test('a manager after hours, to received; the approver decides by the code from the SMS; by keyboard alone', async () => {
  const { origin } = edition()
  const manager = await visit(origin)
  await press(manager, 'Logg inn', 'Enter')
  await manager.getByRole('button', { name: people.manager }).waitFor()
  await manager.getByRole('button', { name: people.manager }).focus()
  await manager.keyboard.press('Enter')
  await manager.getByRole('button', { name: 'Logg ut' }).waitFor()
  await manager.getByText('Nei, ikke før kl. 07:00.').waitFor()
  await press(manager, 'Det er kritisk', 'Enter')
  await press(manager, 'Full produksjonsstopp for en hel avdeling', 'Space')
  await manager.getByRole('form', { name: 'Hva og hvor?' }).waitFor()
  await tabTo(manager, 'Ring Gunnhild Sørvåg 49 00 00 12')
  expect(await manager.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('tel:+4749000012')
  await type(manager, 'Hva har skjedd?', 'Journalen svarer ikke.')
  await press(manager, 'Loggfør hendelsen', 'Enter')
  await manager.getByText('Overtid må klareres.').waitFor()
  await press(manager, 'Ikke svar: Gunnhild Sørvåg', 'Space')
  await manager.getByText('Prøvd uten svar').waitFor()

  const approver = await visit(origin, '/local/mailbox')
  const code = codeIn(await approver.getByText('ber om overtid for IT').first().innerText())
  await approver.goto('/kode')
  await type(approver, 'Kode', code.toLowerCase())
  await approver.keyboard.press('Enter')
  await approver.getByText('Marit Lillefjære, Hjemmetjenesten').waitFor()
  for (const shown of ['Journalen svarer ikke.', 'Loggført kl. 03:0', 'Ingen andre hendelser venter'])
    await approver.getByText(shown).waitFor()
  await type(approver, 'Begrunnelse', 'Sykehjemmet må ha journal.')
  await type(approver, 'Høyst antall timer (kan stå tomt)', '4')
  await press(approver, 'Klarer overtid', 'Space')
  await approver.getByRole('heading', { name: 'Overtid er klarert' }).waitFor()
  const callOut = approver.getByRole('region', { name: 'Ring IT nå' }).getByRole('link')
  expect(await callOut.first().getAttribute('href')).toMatch(/^tel:\+47490009\d\d$/)
  expect(await approver.evaluate((typed) => location.href.includes(typed), code)).toBe(false)
  expect(await approver.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(code)

  await backFromTheCall(manager)
  await manager.getByRole('heading', { name: 'Overtid klarert, ikke mottatt' }).waitFor()
  await type(manager, 'Hvem snakket du med?', people.itLead.slice(0, 2))
  await press(manager, 'Ja, og jeg har forklart', 'Space')
  await manager.getByRole('heading', { name: 'Mottatt av IT' }).waitFor()
  const history = await historyOf(manager)
  expect(history.filter((line) => !line.startsWith('SMS'))).toEqual([
    'Marit Lillefjære loggførte hendelsen',
    'Marit Lillefjære ringte Gunnhild Sørvåg: ikke svar',
    'Ragnhild Fjellmo klarerte overtid',
    'Máret Vuolitjávri på IT tok imot hendelsen',
  ])
})
