import { expect, test } from 'vitest'
import { asked } from './support/asked.ts'
import { mailboxOf } from './support/mailbox.ts'
import { people } from './support/people.ts'
import { factsKept, signIn } from './support/phone.ts'
import { editionAt, visit, withBrowser } from './support/visitor.ts'

withBrowser()

/** An agreement for home care, made by the IT lead and approved. */
const agreed = async (origin: string): Promise<string> => {
  const body = {
    from: '2026-04-20T16:00',
    to: '2026-04-21T08:00',
    staff: ['p-it-1'],
    phone: '49 00 09 00',
    audience: { units: ['home-care'] },
    purpose: 'Flytting av journalsystemet',
    acceptWarnings: ['uninformed', 'lessThan14Days'],
  }
  const { id } = (await asked(origin, 'itLead', ['POST', '/api/agreements'], { body })).body
  await asked(origin, 'itSuperior', ['POST', `/api/agreements/${id}/approval`], { body: { role: 'itSuperior' } })
  return id
}

/** What a calendar that was given the address is answered. */
const calendarAt = async (address: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(address)
  return { status: response.status, text: await response.text() }
}

test('a nurse follows her unit, confirms in the mail, is told of an agreement, and stops again; her calendar follows too', async () => {
  const { origin } = await editionAt('2026-04-08T10:00')
  const page = await visit(origin)
  await signIn(page, people.nurse)
  await factsKept(page)
  await page.getByRole('link', { name: 'Mine varsler' }).click()
  await page.getByRole('heading', { name: 'Du får ingen varsler' }).waitFor()
  await page.getByRole('button', { name: 'Følg' }).click()
  await page.getByRole('heading', { name: 'Venter på bekreftelse' }).waitFor()
  await page.getByText('Confirm subscription').waitFor()

  const address = 'sunniva.aspelia@havnes.example'
  await expect.poll(() => mailboxOf(origin, address), { timeout: 10_000 }).toHaveLength(1)
  const [mail] = await mailboxOf(origin, address)
  const mailPage = await page.context().newPage()
  await mailPage.goto(mail?.links[0] ?? '')
  await mailPage.getByRole('button').first().click()
  await page.reload()
  await page.getByRole('heading', { name: 'Du får varsler' }).waitFor()
  await page.getByText('Varsler for Hjemmetjenesten går til sunniva.aspelia@havnes.example.').waitFor()
  const notices = async () => (await mailboxOf(origin, address)).filter(({ text }) => text.includes('beredskapsvakt'))
  const agreement = await agreed(origin)
  await expect.poll(notices, { timeout: 10_000 }).toHaveLength(1)
  const [notice] = await notices()
  expect(notice?.text).toContain('Hva den gjelder: Flytting av journalsystemet')
  expect(notice?.text).toContain('Vaktnummer: +4749000900')
  await page.getByRole('button', { name: 'Stopp varslene' }).click()
  await page.getByRole('heading', { name: 'Du har stoppet varslene' }).waitFor()
  await asked(origin, 'itLead', ['POST', `/api/agreements/${agreement}/cancellation`], {
    body: { reason: 'Utsatt' },
  })

  const field = page.getByLabel('Adressen din')
  await page.getByRole('button', { name: 'Lag en kalenderadresse' }).click()
  const first = await field.inputValue()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Kopier adressen' }).click()
  await page.getByText('Adressen er kopiert.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first)
  expect(await calendarAt(first)).toEqual({ status: 200, text: expect.stringContaining('BEGIN:VCALENDAR') })

  await page.getByRole('button', { name: 'Lag en ny adresse' }).click()
  await expect.poll(() => field.inputValue()).not.toBe(first)
  const second = await field.inputValue()
  expect((await calendarAt(first)).status).toBe(404)
  await page.reload()
  await page.getByText('Den kan ikke vises igjen.').waitFor()
  expect(await page.content()).not.toContain(second)
  expect((await calendarAt(second)).status).toBe(200)
  await page.getByRole('button', { name: 'Slett adressen' }).click()
  await page.getByText('Adressen er slettet').waitFor()
  expect((await calendarAt(second)).status).toBe(404)
  expect(await notices()).toHaveLength(1)
})
