import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sharedEdition } from '../local/support/edition.ts'
import { logIncident } from './support/incident.ts'
import { codeIn, mailboxOf } from './support/mailbox.ts'
import { visit, visitAs, withBrowser } from './support/visitor.ts'

withBrowser()

const edition = sharedEdition('--at', '2026-04-08T03:00')

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
  expect(await approver.getByRole('button', { name: 'Klarer overtid' }).count()).toBe(0)
  await late.getByLabel('Begrunnelse').fill('Nei.')
  await late.getByRole('button', { name: 'Avslå' }).click()
  await late.getByText('Noen har svart imens').waitFor()
  await late.getByRole('region', { name: 'Ring IT nå' }).waitFor()

  await approver.reload()
  await approver.getByRole('heading', { name: 'Skriv koden du fikk på SMS' }).waitFor()
  await manager.goto(path)
  await manager.getByText('Begge må virke i natt.').waitFor()
})
