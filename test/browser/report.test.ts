import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { layoutShift } from './support/layoutShift.ts'
import { people } from './support/people.ts'
import { factsKept, pageKept, signIn } from './support/phone.ts'
import { visit, visitAs, withBrowser } from './support/visitor.ts'

withBrowser()

const day = inject('day')
const night = inject('night')

const steps = (page: Page): Promise<string[]> => page.locator('.plan > li > .ds-heading').allInnerTexts()

/** How many incidents were logged with these words. */
const incidentsCalled = async (page: Page, summary: string): Promise<number> => {
  await page.getByRole('link', { name: 'Hendelser' }).click()
  await page.locator('.incident-link').first().waitFor()
  return page.locator('.incident-summary').getByText(summary, { exact: true }).count()
}

test('a manager in core hours is three taps from the first number, and logs what and where', async () => {
  const page = await visit(day)
  await signIn(page, people.manager)
  await page.getByRole('link', { name: 'Det er kritisk' }).click()
  await page.getByRole('button', { name: 'Full produksjonsstopp for en hel avdeling' }).click()
  const call = page.locator('main a[href^="tel:"]').first()
  expect(await call.getAttribute('href')).toMatch(/^tel:\+4749/)
  expect(await steps(page)).toEqual(['1. IT direkte', '2. Ledere i linje', '3. Kan klarere overtid', '4. Kriseplan'])
  expect(await page.getByLabel('Hvor?', { exact: true }).inputValue()).toBe('home-care')
  await page.getByLabel('Hva har skjedd?').fill('Journalen svarer ikke.')
  await page.getByRole('button', { name: 'Loggfør hendelsen' }).click()
  await page.getByRole('heading', { name: 'Loggført, ikke mottatt' }).waitFor()
  expect(new URL(page.url()).pathname).toMatch(/^\/hendelse\/[\w]+$/)
  expect(await steps(page)).toEqual(['1. IT direkte', '2. Ledere i linje', '3. Kan klarere overtid', '4. Kriseplan'])
  await page.getByText('Marit Lillefjære loggførte hendelsen').waitFor()
})

test('danger to life shows the emergency numbers first in the plan too', async () => {
  const page = await visitAs(night, 'manager', '/meld')
  await page.getByRole('button', { name: 'Fare for liv og helse' }).click()
  await page.locator('.plan').first().waitFor()
  expect(await page.locator('main a[href^="tel:"]').first().getAttribute('href')).toBe('tel:113')
})

test('what is not critical ends at TOPdesk, without a number of anybody', async () => {
  const page = await visit(day, '/meld')
  await page.getByRole('link', { name: 'Gjelder én ansatt, og arbeidet kan utsettes' }).click()
  await page.getByRole('heading', { name: 'Da melder du i brukerstøtten' }).waitFor()
  await page.getByRole('link', { name: 'Åpne TOPdesk' }).waitFor()
  expect(await page.locator('main').getByRole('link', { name: 'Ring' }).count()).toBe(0)
})

test('an employee is shown their leaders, and nothing to log', async () => {
  const page = await visitAs(night, 'nurse', '/meld')
  await page.getByRole('button', { name: 'Annet som etter ditt skjønn er kritisk' }).click()
  await page.getByText('Du er ikke leder i Vaktlinje.').waitFor()
  expect(await steps(page)).toEqual(['1. Ledere i linje', '2. Kriseplan'])
  expect(await page.getByRole('button', { name: 'Loggfør hendelsen' }).count()).toBe(0)
})

test('what is missing is said beside its field, and a number nobody can ring is refused in words', async () => {
  const page = await visitAs(day, 'manager', '/meld')
  await page.getByRole('button', { name: 'Full produksjonsstopp' }).click()
  await page.getByRole('button', { name: 'Loggfør hendelsen' }).click()
  await page.getByText('Skriv kort hva som har skjedd.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('summary')
  await page.getByLabel('Hva har skjedd?').fill('<img src=x onerror=alert(1)> \u202Eomvendt 🚑')
  expect(await page.getByLabel('Hva har skjedd?').getAttribute('aria-invalid')).toBe('false')
  await page.getByLabel('Hvor kan du nås?').fill('ingen')
  await page.getByRole('button', { name: 'Loggfør hendelsen' }).click()
  await page.getByText('Skriv nummeret med åtte sifre, eller med landkode.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('callbackPhone')
})

test('a draft survives reload; hostile text is text', async () => {
  const page = await visitAs(day, 'manager', '/meld')
  await page.getByRole('button', { name: 'Full produksjonsstopp' }).click()
  const hostile = `<script>alert(1)</script> \u202E ${'langt'.repeat(150)} 🚑`
  await page.getByLabel('Hva har skjedd?').fill(hostile)
  await page.reload()
  expect(await page.getByLabel('Hva har skjedd?').inputValue()).toBe(hostile)
  await page.getByRole('button', { name: 'Loggfør hendelsen' }).click()
  await page.locator('.quoted').getByText('<script>alert(1)</script>').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

test('total outage: the page opens, the band and the line are worked out anew, and the report goes once when the network is back', async () => {
  const page = await visitAs(day, 'manager', '/meld')
  await page.clock.install()
  await page.reload()
  await factsKept(page)
  await pageKept(page)
  await page.getByRole('button', { name: 'Full produksjonsstopp' }).click()
  await page.getByLabel('Hva har skjedd?').fill('Alt er nede.')
  expect((await steps(page))[0]).toBe('1. IT direkte')

  await page.context().setOffline(true)
  await page.clock.fastForward('06:45:00')
  await page.getByText('Regnet ut på telefonen, uten nett.').waitFor()
  expect(await steps(page)).toEqual(['1. Ledere i linje', '2. Kan klarere overtid', '3. Kriseplan'])
  await page.getByRole('button', { name: 'Loggfør hendelsen' }).click()
  await page.getByRole('heading', { name: 'Venter på nett' }).waitFor()

  await page.reload()
  await page.getByRole('heading', { name: 'Venter på nett' }).waitFor()
  await page.getByText('Alt er nede.').waitFor()
  await page.getByRole('link', { name: 'Nå', exact: true }).click()
  await page.getByText('Nei, ikke før i morgen kl. 07:00.').waitFor()
  await page.getByText('Ingen kontakt med nettet.').waitFor()

  await page.context().setOffline(false)
  await page.getByRole('status').getByRole('link', { name: 'Til hendelsen' }).click()
  await page.getByRole('heading', { name: 'Loggført, ikke mottatt' }).waitFor()
  expect(await incidentsCalled(page, 'Alt er nede.')).toBe(1)
})

test('sending again what may have arrived makes one incident', async () => {
  const page = await visitAs(day, 'manager', '/meld')
  await factsKept(page)
  await page.getByRole('button', { name: 'Full produksjonsstopp' }).click()
  await page.getByLabel('Hva har skjedd?').fill('Svaret kom bort.')
  // The request arrives, its answer does not.
  await page.route(
    '**/api/escalations',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await page.getByRole('button', { name: 'Loggfør hendelsen' }).click()
  await page.getByRole('button', { name: 'Send nå' }).click()
  await page.getByRole('heading', { name: 'Loggført, ikke mottatt' }).waitFor()
  expect(await incidentsCalled(page, 'Svaret kom bort.')).toBe(1)
})

test('signing out leaves nothing of the person on the phone', async () => {
  const page = await visitAs(day, 'manager')
  await factsKept(page)
  await page.getByRole('button', { name: 'Logg ut' }).click()
  await page.getByRole('banner').getByRole('button', { name: 'Logg inn' }).waitFor()
  expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([
    'vaktlinje.status',
  ])
})

test('nothing moves while the numbers come', async () => {
  const page = await visitAs(night, 'manager', '/meld')
  await page.getByRole('link', { name: 'Hendelser' }).waitFor()
  await page.getByRole('button', { name: 'Full produksjonsstopp' }).click()
  await page.locator('.report-form').waitFor()
  await page.reload()
  await page.locator('.report-form').waitFor()
  await page.getByRole('heading', { name: 'Får du ikke svar?' }).waitFor()
  expect(await layoutShift(page)).toBe(0)
})
