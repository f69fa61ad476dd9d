import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { expectNoBarrier, expectNoBarrierInOwnColours, expectNoBarriers, type Step } from './support/barriers.ts'
import { factsKept } from './support/phone.ts'
import { editionAt, visitAs, withBrowser } from './support/visitor.ts'

withBrowser()

/** Each view, and what shows that it is there. */
const walk: Step[] = [
  ['now', (page) => page.locator('.answer-sentence').waitFor()],
  ['the criterion', (page) => goAndWait(page, '/meld', '.choices')],
  ['what is not critical', (page) => goAndWait(page, '/meld/ikke-kritisk', '.facts')],
  ['the numbers and the form', (page) => chooseCriterion(page)],
  ['a form with something missing', (page) => sendNothing(page)],
  ['an incident', (page) => logIncident(page)],
  ['the incidents', (page) => goAndWait(page, '/hendelser', '.incident-link')],
  ['my notices', (page) => goAndWait(page, '/varsler', 'h1')],
  ['the code of an SMS', (page) => goAndWait(page, '/kode', '#code')],
  ['where a card leads without a card', (page) => goAndWait(page, '/kort', 'main button')],
  ['an address that leads nowhere', (page) => goAndWait(page, '/finnes-ikke', 'h1')],
]

const goAndWait = async (page: Page, path: string, shown: string): Promise<void> => {
  await page.goto(path)
  await page.locator(shown).first().waitFor()
}

const chooseCriterion = async (page: Page): Promise<void> => {
  await page.goto('/meld')
  await page.locator('.choices button').first().click()
  await page.locator('.report-form').waitFor()
  await page.locator('.plan').first().waitFor()
}

const sendNothing = async (page: Page): Promise<void> => {
  await page.locator('.report-form button[type=submit]').click()
  await page.locator('.ds-validation-message').first().waitFor()
}

const logIncident = async (page: Page): Promise<void> => {
  await page.locator('#summary').fill('Journalen svarer ikke. 🚑')
  await page.locator('.report-form button[type=submit]').click()
  await page.locator('.history').waitFor()
}

test('no view has a barrier for managers, nor an incident for who decides', async () => {
  const { origin } = await editionAt('2026-04-08T03:00')
  const manager = await visitAs(origin, 'manager')
  await factsKept(manager)
  await expectNoBarriers(manager, walk)
  await manager.goto('/hendelser')
  const path = await manager.locator('.incident-link').first().getAttribute('href')
  const approver = await visitAs(origin, 'itSuperior', path ?? '/')
  await approver.locator('#decision-reason').waitFor()
  await expectNoBarrier(approver, 'an incident that waits for a decision')
})

test('nor with the system’s own colours and without motion', async () => {
  const { origin } = await editionAt('2026-04-08T03:00')
  const manager = await visitAs(origin, 'manager')
  await factsKept(manager)
  await manager.locator('.answer-sentence').waitFor()
  await expectNoBarrierInOwnColours(manager)
  await chooseCriterion(manager)
  await expectNoBarrierInOwnColours(manager)
})
