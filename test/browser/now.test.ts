import { expect, inject, test } from 'vitest'
import { layoutShift } from './support/layoutShift.ts'
import { visit, withBrowser } from './support/visitor.ts'

withBrowser()

const origin = inject('day')

test('anyone sees at once whether IT can be reached, until when, and what comes next; nothing moves meanwhile', async () => {
  const page = await visit(origin)
  await page.getByText('Ja, til kl. 14:00. Er det kritisk, ringer du IT.').waitFor()
  const coming = page.getByRole('region', { name: 'Hva kommer så?' }).getByRole('listitem')
  expect(await coming.allInnerTexts()).toEqual([
    'Kl. 14:00\nIT kan ofte nås, ikke lovet',
    'Kl. 16:30\nUtenom arbeidstid',
    'I morgen kl. 07:00\nArbeidsdag, ingenting lovet',
    'I morgen kl. 09:00\nKjernetid: IT er tilgjengelig',
  ])
  expect(await page.title()).toBe('Nå · Vaktlinje')
  expect(await layoutShift(page)).toBe(0)
})

test('the answer changes with the clock while the page is open, and is read out', async () => {
  const page = await visit(origin)
  await page.clock.install()
  await page.reload()
  await page.getByText('Ja, til kl. 14:00.').waitFor()
  // The server's clock does not jump with the page's.
  await page.context().setOffline(true)
  await page.clock.fastForward('04:01:00')
  const answer = page.getByText('Ofte, til kl. 16:30, men det er ikke lovet. Er det kritisk, prøver du IT først.')
  await answer.waitFor()
  expect(await answer.locator('xpath=ancestor::*[@aria-live="polite"]').count()).toBe(1)
})

test('the emergency numbers come before everything else, also before any script', async () => {
  const page = await visit(origin, '/', { javaScriptEnabled: false })
  const numbers = await page.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(numbers).toEqual(['tel:113', 'tel:110', 'tel:112'])
})

test('the browser is told to run no script but ours, nothing inline, and to ask no other host', async () => {
  const { headers } = await fetch(origin)
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/default-src 'none'|default-src 'self'/)
  expect(policy).not.toMatch(/unsafe|\*|https?:\/\/(?!127\.0\.0\.1)/)
})

test('what is critical is said in words; TOPdesk is there as a link, as readable text and as a QR code; support only under its condition', async () => {
  const page = await visit(origin)
  const channels = page.getByRole('region', { name: 'Ikke kritisk?' })
  expect(await channels.getByRole('link', { name: 'Åpne TOPdesk' }).getAttribute('href')).toBe(
    'https://topdesk.havnes.example',
  )
  await channels.getByText('https://topdesk.havnes.example', { exact: true }).waitFor()
  await channels.getByText('Vis QR-kode').click()
  await channels.getByRole('img', { name: 'QR-kode til https://topdesk.havnes.example' }).waitFor()
  const words = await channels.innerText()
  expect(words.indexOf('forhindret')).toBeLessThan(words.indexOf('support@havnes.example'))
  expect(words).toContain('samme passord som til PC, e-post og Teams')
  await page.getByText('IT har ingen fast vaktordning.').waitFor()
  const criteria = await page.getByRole('region', { name: 'Hva er kritisk?' }).innerText()
  expect(criteria.split('\n').filter(Boolean)).toEqual([
    'Hva er kritisk?',
    'Bruk skjønn. Dette hjelper deg, det stopper deg ikke.',
    'Kritisk',
    'Fare for liv og helse',
    'Full produksjonsstopp for en hel avdeling',
    'Annet som etter ditt skjønn er kritisk',
    'Vanligvis ikke kritisk',
    'Gjelder én ansatt, og arbeidet kan utsettes',
    'En kritisk henvendelse skyver alt annet arbeid på IT til side. Bruk den bare når det gjelder noe kritisk.',
  ])
})

test('the page is shown in English for whoever chooses it, and remembers the choice', async () => {
  const page = await visit(origin)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('Yes, until 14:00. If it is critical, ring IT.').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await page.getByRole('heading', { name: 'Can I reach IT now?' }).waitFor()
})
