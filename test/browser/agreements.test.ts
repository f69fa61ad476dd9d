import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { LocalEdition } from '../local/support/edition.ts'
import { asked } from './support/asked.ts'
import { mailboxOf } from './support/mailbox.ts'
import { logins, people } from './support/people.ts'
import { factsKept, signIn } from './support/phone.ts'
import { editionAt, visit, withBrowser } from './support/visitor.ts'

withBrowser()

/** The nurse has asked for the notices of her unit, and confirmed in the mail. */
const nurseFollows = async ({ origin }: LocalEdition): Promise<void> => {
  await asked(origin, 'nurse', ['PUT', '/api/subscription'], { body: { unit: 'home-care' } })
  await expect.poll(() => mailboxOf(origin, logins.nurse), { timeout: 10_000 }).toHaveLength(1)
  const [mail] = await mailboxOf(origin, logins.nurse)
  await fetch(mail?.links[0] ?? '', { method: 'POST' })
  const { body } = await asked(origin, 'nurse', ['GET', '/api/subscription'])
  expect(body).toMatchObject({ state: 'confirmed' })
}

/** The notices the nurse was sent: after the mails about following. */
const noticesToNurse = async ({ origin }: LocalEdition): Promise<string[]> =>
  (await mailboxOf(origin, logins.nurse)).map(({ text }) => text).filter((text) => text.includes('beredskapsvakt'))

const openAs = async ({ origin }: LocalEdition, name: string, path = '/'): Promise<Page> => {
  const page = await visit(origin)
  await signIn(page, name)
  await factsKept(page)
  if (path !== '/') await page.goto(path)
  return page
}

const acceptAll = async (page: Page): Promise<void> => {
  const ticks = page.getByRole('group', { name: 'Kryss av for hver advarsel du godtar.' }).getByRole('checkbox')
  await ticks.first().waitFor()
  for (const tick of await ticks.all()) await tick.check()
}

const purpose = 'Flytting av <b>journalsystemet</b>'

test('the IT lead plans an absence and an agreement, it is approved, moved, approved again and cancelled, and its follower reads each', async () => {
  const edition = await editionAt('2026-04-08T10:00')
  await nurseFollows(edition)
  const lead = await openAs(edition, people.itLead)

  await lead.getByRole('link', { name: 'Kalender' }).click()
  await lead.getByRole('link', { name: 'Nytt fravær' }).click()
  await lead.getByLabel('Hvem').selectOption({ label: 'Sindre Klubbvik' })
  await lead.getByLabel('Fra', { exact: true }).fill('2026-04-20T07:00')
  await lead.getByLabel('Til', { exact: true }).fill('2026-04-24T16:30')
  await lead.getByText('IT er like tilgjengelig som ellers.').waitFor()
  await lead.getByLabel('Merknad for IT').fill('Ferie')
  await lead.getByRole('button', { name: 'Lagre fraværet' }).click()

  await lead.getByRole('heading', { name: 'Kalender' }).waitFor()
  const grid = lead.getByRole('grid', { name: 'april 2026' })
  await grid.getByRole('gridcell', { name: 'mandag 20. april 2026 Sindre Klubbvik' }).waitFor()
  await grid.getByRole('button', { name: 'mandag 20. april 2026' }).focus()
  await lead.keyboard.press('ArrowUp')
  await lead.keyboard.press('ArrowDown')
  await lead.keyboard.press('ArrowRight')
  await lead.keyboard.press('ArrowRight')
  await lead.getByRole('region', { name: 'onsdag 22. april 2026 (uke 17)' }).getByText('Sindre Klubbvik').waitFor()
  expect(await grid.getByRole('button', { name: 'onsdag 22. april 2026' }).evaluate(isFocused)).toBe(true)

  await lead.getByRole('link', { name: 'Ny avtale' }).click()
  await lead.getByLabel('Fra', { exact: true }).fill('2026-03-29T02:30')
  await lead.getByText('så dette klokkeslettet finnes ikke').waitFor()
  await lead.getByLabel('Fra', { exact: true }).fill('2026-04-24T16:00')
  await lead.getByLabel('Til', { exact: true }).fill('2026-10-25T02:30')
  await lead.getByRole('radio', { name: 'vintertid' }).waitFor()
  await lead.getByLabel('Til', { exact: true }).fill('2026-04-24T15:00')
  await lead.getByLabel('Hva den gjelder').fill(purpose)
  await lead.getByLabel('Hjemmetjenesten').check()
  await lead.getByLabel(people.itLead).check()
  await lead.getByLabel('Vaktnummer').fill('49 00 09 00')
  await lead.getByText('Slutten må være etter starten.').waitFor()
  await lead.getByLabel('Til', { exact: true }).fill('2026-04-27T08:00')
  await lead.getByText('64 timer').waitFor()
  await lead.getByText('Én person følger disse enhetene og får e-post.').waitFor()
  await lead.getByRole('list', { name: 'Ledere som ikke får e-post.' }).getByText(people.manager).waitFor()
  await lead.getByRole('button', { name: 'Lagre utkast' }).click()
  await lead.getByText('Kryss av for advarslene du godtar, eller endre avtalen.').waitFor()
  await acceptAll(lead)
  await lead.getByRole('button', { name: 'Lagre utkast' }).click()
  await lead.getByRole('region', { name: 'Utkast' }).getByText(purpose).waitFor()
  const path = new URL(lead.url()).pathname

  const approver = await openAs(edition, people.itSuperior, path)
  await approver.getByRole('button', { name: 'Godkjenn avtalen' }).waitFor()
  await changedMeanwhile(edition, path)
  await approver.getByRole('button', { name: 'Godkjenn avtalen' }).click()
  await approver.getByText('Noen har endret dette siden du åpnet det.').waitFor()
  await approver.getByRole('button', { name: 'Hent siste versjon' }).click()
  await approver.getByText('Glemte passord', { exact: true }).waitFor()
  const plan = approver.getByRole('region', { name: 'Varsler som vil gå' }).getByRole('listitem')
  expect(await plan.locator('.notice-kind').allInnerTexts()).toEqual(['Kunngjøring', 'Påminnelse', 'Påminnelse'])
  await plan.first().getByText('Les e-posten').click()
  const foretold = await plan.first().locator('.mail').textContent()
  await approver.getByRole('button', { name: 'Godkjenn avtalen' }).click()
  await approver.getByRole('region', { name: 'Avtalt' }).waitFor()
  await expect.poll(() => noticesToNurse(edition), { timeout: 10_000 }).toHaveLength(1)
  const [announced] = await noticesToNurse(edition)
  expect(announced).toContain(foretold)
  expect(foretold).toContain('Vaktnummer: +4749000900')
  expect(foretold).toContain('On-call number: +4749000900')

  await letPass(edition, '2026-04-08T11:00')
  await lead.reload()
  await lead.getByRole('link', { name: 'Endre avtalen' }).click()
  await lead.getByLabel('Fra', { exact: true }).fill('2026-04-25T08:00')
  await lead.getByText('Denne endringen må godkjennes på nytt.').waitFor()
  await lead.getByText('Varsel om endring').waitFor()
  await acceptAll(lead)
  await lead.getByRole('button', { name: 'Lagre endringen' }).click()
  await lead.getByRole('region', { name: 'Gjelder nå: utgave 1' }).waitFor()
  await lead.getByRole('region', { name: 'Venter på godkjenning: utgave 2' }).waitFor()
  await lead.getByRole('radio', { name: 'Kommunedirektør' }).check()
  await lead.getByLabel('Hvor finnes godkjenningen?').fill('E-post 8. april')
  await lead.getByRole('button', { name: 'Skriv ned godkjenningen' }).click()
  await lead.getByRole('region', { name: 'Avtalt' }).getByText('E-post 8. april').waitFor()
  await expect.poll(() => noticesToNurse(edition), { timeout: 10_000 }).toHaveLength(2)

  await lead.getByText('Avlys avtalen').click()
  await lead.getByText('Varsel om at det ikke gjelder lenger').waitFor()
  await lead.getByLabel('Begrunnelse').fill('Leverandøren er forsinket.')
  await lead.getByRole('button', { name: 'Avlys', exact: true }).click()
  await lead.getByRole('region', { name: 'Avlyst' }).getByText('Leverandøren er forsinket.').waitFor()
  await expect.poll(() => noticesToNurse(edition), { timeout: 10_000 }).toHaveLength(3)

  const follower = await openAs(edition, people.nurse, '/kalender')
  await follower.getByRole('button', { name: 'Liste' }).click()
  await follower.getByText('Ingenting er lagt inn.').first().waitFor()
  expect(await follower.getByText('Sindre Klubbvik').count()).toBe(0)
})

const letPass = async ({ origin }: LocalEdition, to: string): Promise<void> => {
  const jumped = await fetch(`${origin}/local/clock`, { method: 'POST', body: JSON.stringify({ to }) })
  expect(jumped.status).toBe(200)
}

const isFocused = (element: Element): boolean => element === document.activeElement

/** The IT lead adds what it is not for, on another screen. */
const changedMeanwhile = async ({ origin }: LocalEdition, path: string): Promise<void> => {
  const address = `/api/agreements/${path.split('/')[2]}`
  const { body: read, etag } = await asked(origin, 'itLead', ['GET', address])
  const { from, to, staff, phone, audience } = read
  const acceptWarnings = ['uninformed', 'lessThan14Days']
  const body = { from, to, staff, phone, audience, purpose, exclusions: 'Glemte passord', acceptWarnings }
  await asked(origin, 'itLead', ['PUT', address], { body, ifMatch: etag })
}
