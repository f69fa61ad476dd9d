import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asSignedIn } from './support/asSignedIn.ts'
import { sheetsOf } from './support/paper.ts'
import { people } from './support/people.ts'
import { factsKept, signIn } from './support/phone.ts'
import { editionAt, visit, withBrowser } from './support/visitor.ts'

withBrowser()

/** As long as a name may be, with all that is hard to show. */
const hostileName = `<img src=x onerror=alert(1)> \u202Eabc\u200F 🚑 ${'Hjemmetjenesten'.repeat(20)}`.slice(0, 200)

const fileText = (page: Page) => page.getByLabel('Eller lim inn filen')

const fileInForce = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Begynn med filen som gjelder' }).click()
  await expect.poll(() => fileText(page).inputValue()).toContain('organization:')
  return fileText(page).inputValue()
}

const check = async (page: Page, file: string): Promise<void> => {
  await fileText(page).fill(file)
  await page.getByRole('button', { name: 'Se hva som blir endret' }).click()
}

/** Another admin, elsewhere. */
const somebodySaves = async (page: Page): Promise<void> => {
  const { body, etag } = await asSignedIn(page, 'GET', '/api/organization')
  const changed = { ...body, sms: { ...body.sms, sender: 'HAVNES' } }
  const saved = await asSignedIn(page, 'PUT', '/api/organization', { body: changed, headers: { 'if-match': etag } })
  expect(saved.status).toBe(200)
}

const issue = async (page: Page, name: string): Promise<string> => {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: `Utsted kort ${name}` }).click(),
  ])
  const { fragment }: { fragment: string } = await answer.json()
  await page.getByRole('heading', { name: `Kortet til ${name} er klart` }).waitFor()
  await page.getByRole('img', { name: 'QR-kode' }).waitFor()
  return fragment
}

/** What the API answers to whoever holds the card. */
const openedBy = async (page: Page, fragment: string): Promise<number> => {
  const authorization = `Capability ${fragment.replace('kort=', '')}`
  const address = new URL('/api/card/guidance?criterion=other', page.url())
  return (await fetch(address, { headers: { authorization } })).status
}

test('an admin mends the organisation, issues cards on paper, and reads who did what and what went out', async () => {
  const { origin } = await editionAt('2026-04-08T10:00')
  const page = await visit(origin, '/', { viewport: { width: 1280, height: 900 } })
  await signIn(page, people.itLead)
  await factsKept(page)
  await page.getByRole('link', { name: 'Administrasjon' }).click()
  await page.getByText('Versjon 1 gjelder nå.').waitFor()
  await page.getByText('Ytre Havnes skole har ingen leder.').waitFor()
  await page.getByText('units › school-outer › leader').waitFor()

  const file = await fileInForce(page)
  await check(page, file.replace('name: Hjemmetjenesten', `name: ${'x'.repeat(10_000)}`))
  await page.getByText('Filen kan ikke brukes ennå').waitFor()
  await page.getByText(/^Enhet nr\. \d+ name$/).waitFor()

  const changed = file
    .replace('name: Hjemmetjenesten', `name: ${JSON.stringify(hostileName)}`)
    .replace('leader: p-library', 'leader: null')
    .replace(/crisisPlan:.*\n(?: {4}.*\n)*/, `crisisPlan: ${'Ring rådhuset. '.repeat(330)}\n`)
  await check(page, changed)
  const differences = page.getByRole('region', { name: 'Dette blir endret' })
  await differences.getByRole('heading', { name: 'Enheter: endres (2)' }).waitFor()
  await differences.getByText('Bibliotek og kultur har ingen leder.').waitFor()
  await differences.getByText('organization.crisisPlan').waitFor()
  await somebodySaves(page)
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('Noen var før deg').waitFor()
  await page.getByRole('button', { name: 'Se forskjellene på nytt' }).click()
  await differences.getByText('sms.sender').waitFor()
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('Lagret. Versjon 3 gjelder nå.').waitFor()
  await page.getByText('Versjon 3 gjelder nå.', { exact: true }).waitFor()
  await page.locator('summary', { hasText: 'Helse og omsorg' }).click()
  await page.getByText(hostileName).waitFor()
  expect(await page.locator('main img').count()).toBe(0)

  await page.getByRole('link', { name: 'Ringekort' }).click()
  const ofManager = await issue(page, people.manager)
  expect(await page.locator('.call-card').innerText()).toContain('Gjelder fra 8. april 2026 til 8. april 2027')
  expect(await page.locator('.call-card').innerText()).toContain('49 00 00 12')
  expect(await page.locator('body').innerText()).not.toContain(ofManager)
  expect(await sheetsOf(page)).toBe(1)
  expect(await openedBy(page, ofManager)).toBe(200)
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await managerSeesIt(origin)
  await issue(page, people.itSuperior)
  const ofApprover = await page.locator('.call-card').innerText()
  expect(ofApprover).toContain('49 00 09 09')
  expect(ofApprover).toContain(`${new URL(origin).host}/kode`)
  expect(await sheetsOf(page)).toBe(1)
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await page.getByRole('button', { name: `Trekk tilbake ${people.manager}` }).click()
  await page.getByRole('button', { name: 'Ja, trekk tilbake' }).click()
  await page.getByText('Kort som ikke gjelder lenger (1)').click()
  await page.getByText(`Trukket tilbake av ${people.itLead} 8. april 2026`).waitFor()
  expect(await openedBy(page, ofManager)).toBe(401)

  await page.getByRole('link', { name: 'Logg', exact: true }).click()
  const log = page.getByRole('region', { name: '8. april 2026' })
  await log
    .getByText(/lagret organisasjonsfilen/)
    .first()
    .waitFor()
  const told = await log.getByRole('listitem').allInnerTexts()
  const plain = told.map((entry) => entry.replaceAll(/\s+/g, ' '))
  expect(plain[0]).toMatch(`${people.itLead} trakk tilbake et ringekort · Kortet til ${people.manager}`)
  expect(plain[1]).toMatch(`${people.itLead} utstedte et ringekort · Kortet til ${people.itSuperior}`)

  await agreeOnWeekend(page)
  await page.getByRole('link', { name: 'Utsending' }).click()
  await page.getByRole('heading', { name: 'Sendt og ferdig (1)' }).waitFor()
  await page.getByText('1 av 1 enhet').waitFor()
  await page.getByRole('heading', { name: 'Planlagt (2)' }).waitFor()
})

/** Nobody issues a card in somebody's name unseen. */
const managerSeesIt = async (origin: string): Promise<void> => {
  const manager = await visit(origin, '/varsler')
  await signIn(manager, people.manager)
  const own = manager.getByRole('region', { name: 'Ringekortet ditt' })
  await own.getByText(`${people.itLead} utstedte et ringekort i ditt navn 8. april 2026.`).waitFor()
}

const agreeOnWeekend = async (page: Page): Promise<void> => {
  await asSignedIn(page, 'PUT', '/api/subscription', { body: { unit: 'it' } })
  const body = {
    from: '2026-04-24T16:00',
    to: '2026-04-27T08:00',
    staff: ['p-it-2'],
    phone: '49 00 09 00',
    audience: { everyone: true },
    purpose: 'Flytting av journalsystemet',
    acceptWarnings: ['uninformed'],
  }
  const drafted = await asSignedIn(page, 'POST', '/api/agreements', { body })
  const approval = { role: 'director', approvedAt: '2026-04-08T09:00', reference: 'E-post' }
  const { status } = await asSignedIn(page, 'POST', `/api/agreements/${drafted.body.id}/approval`, { body: approval })
  expect([drafted.status, status]).toEqual([201, 200])
}
