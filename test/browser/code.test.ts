import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sharedEdition } from '../local/support/edition.ts'
import { historyOf, logIncident } from './support/incident.ts'
import { press, tabTo, type } from './support/keyboard.ts'
import { codeIn, mailboxOf } from './support/mailbox.ts'
import { people } from './support/people.ts'
import { visit, visitAs, withBrowser } from './support/visitor.ts'

withBrowser()

// Its own: who is asked, and by which code, depends on what else waits. Each test leaves nothing waiting.
const edition = sharedEdition('--at', '2026-04-08T03:00')

/** Somebody who has rung looks at the page again. */
const backFromTheCall = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

test('a manager after hours, to received; the approver decides by the code from the SMS; by keyboard alone', async () => {
  const { origin } = edition()
  const manager = await visit(origin)
  await press(manager, 'Logg inn', 'Enter')
  await manager.getByRole('heading', { name: 'Hvem er du?' }).waitFor()
  await press(manager, `${people.manager} Virksomhetsleder`, 'Enter')
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
  await approver.getByLabel('Kode').waitFor()
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
  expect(await approver.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(code)

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

/** The newest code that IT's superior was sent. */
const sentCode = async (): Promise<string> => {
  const texts = await mailboxOf(edition().origin, '+4749000006')
  return codeIn(texts.findLast(({ text }) => codeIn(text) !== '')?.text ?? '')
}

const openCode = async (page: Page, code: string): Promise<void> => {
  await page.getByLabel('Kode').fill(code)
  await page.getByRole('button', { name: 'Se hva det gjelder' }).click()
}

test('a code answers for several at once, says when somebody was first, and what to do when it is wrong', async () => {
  const { origin } = edition()
  const manager = await visitAs(origin, 'manager', '/meld')
  const path = await logIncident(manager, 'Journalen svarer ikke.')
  const other = await visitAs(origin, 'itSuperior', '/meld')
  await logIncident(other, '<b>Lønn</b> står stille.')

  const approver = await visit(origin, '/kode')
  await openCode(approver, 'ZZZ-ZZZ')
  const unknown = approver.getByRole('alert')
  await unknown.getByText('En kode gjelder i 12 timer.').waitFor()
  await unknown.getByText('ring nummeret i SMS-en').waitFor()
  const code = await sentCode()
  await openCode(approver, `${code.slice(0, 3)} ${code.slice(3)}`)
  await approver.getByText('Én hendelse til venter. Gjelder svaret den også?').waitFor()
  await approver.getByText('<b>Lønn</b> står stille.').waitFor()
  await approver.getByLabel('Gjelder svaret også for Ragnhild Fjellmo?').check()
  expect(new URL(approver.url()).pathname + new URL(approver.url()).search).toBe('/kode')

  const late = await visit(origin, '/kode')
  await openCode(late, code)
  await approver.getByLabel('Begrunnelse').fill('Begge må virke i natt.')
  await approver.getByRole('button', { name: 'Klarer overtid' }).click()
  await approver.getByRole('heading', { name: 'Overtid er klarert' }).waitFor()
  await approver.getByRole('button', { name: 'Klarer overtid' }).waitFor({ state: 'detached' })
  await late.getByLabel('Begrunnelse').fill('Nei.')
  await late.getByRole('button', { name: 'Avslå' }).click()
  await late.getByText('Noen har svart imens').waitFor()
  await late.getByRole('region', { name: 'Ring IT nå' }).waitFor()

  await approver.reload()
  await approver.getByRole('heading', { name: 'Skriv koden du fikk på SMS' }).waitFor()
  await manager.goto(path)
  await manager.getByText('Begge må virke i natt.').waitFor()
})
