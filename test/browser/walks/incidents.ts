import type { Page } from 'playwright-core'
import { cleared, incidentWith, spokenYes, type Since } from '../support/incident.ts'
import { at, originOf, silence, type Stop } from '../support/stops.ts'

const openWith =
  (...since: Since[]) =>
  async (page: Page): Promise<void> => {
    await page.goto(`/hendelse/${await incidentWith(originOf(page), {}, ...since)}`)
    await page.locator('.history').waitFor()
  }

const unfold = (page: Page): Promise<unknown> => page.locator('main .view > details > summary').last().click()

/** The answer takes for ever. */
const wait = async (page: Page): Promise<void> => {
  await page.route('**/api/escalations/*', () => undefined)
  await page.goto('/hendelse/en')
}

const refuseAction = async (page: Page): Promise<void> => {
  await openWith()(page)
  const json = { type: 'about:blank', title: '', status: 409, code: 'notAllowedInState', state: 'closed', errors: [] }
  await page.route('**/calls', (route) => route.fulfill({ status: 409, contentType: 'application/problem+json', json }))
  await page.locator('.outcome button').first().click()
}

const loseNetwork = async (page: Page): Promise<void> => {
  await silence(page, '**/api/escalations/*')
  await page.goto('/hendelse/en')
}

const received = ['manager', 'receipt', { personId: 'p-it-1', explained: true }] as const
const declined = ['itSuperior', 'decision', { decision: 'declined', reason: 'Det kan vente til i morgen.' }] as const
const denied = ['itSuperior', 'confirmation', { confirmed: false }] as const
const closed = ['itLead', 'closure', { outcome: 'workaround', note: 'Byttet svitsj.' }] as const
const withdrawn = ['manager', 'withdrawal', { reason: 'Det var strømmen.' }] as const

/** What can become of an incident, before whoever is to do something about it. */
export const incidents: readonly Stop[] = [
  { at: 'incident: unknown', who: 'manager', open: at('/hendelse/en'), shows: 'main [role=alert]' },
  { at: 'incident: on its way', who: 'manager', open: wait, shows: 'main .view > p' },
  { at: 'incident: logged', who: 'manager', open: openWith(), shows: '#spoken-by' },
  { at: 'incident: to decide', who: 'itSuperior', open: openWith(), shows: '#decision-reason' },
  { at: 'incident: action refused', who: 'manager', open: refuseAction, shows: 'main [role=alert]' },
  { at: 'incident: declined', who: 'manager', open: openWith(declined), shows: '.history' },
  { at: 'incident: word waits', who: 'manager', open: openWith(spokenYes), shows: '.ds-alert[role=status]' },
  { at: 'incident: word to confirm', who: 'itSuperior', open: openWith(spokenYes), shows: '#confirmation' },
  { at: 'incident: word denied', who: 'itLead', open: openWith(spokenYes, denied), shows: 'main [role=alert]' },
  { at: 'incident: cleared', who: 'manager', open: openWith(cleared), shows: '#receiver, .history' },
  { at: 'incident: cleared, with numbers', who: 'itSuperior', open: openWith(cleared), shows: '#call-out' },
  {
    at: 'incident: received',
    who: 'itLead',
    open: (page) => openWith(cleared, received)(page).then(() => unfold(page)),
    shows: '#closure-note',
  },
  { at: 'incident: closed', who: 'manager', open: openWith(received, closed), shows: '.history' },
  { at: 'incident: withdrawn', who: 'manager', open: openWith(withdrawn), shows: '.history' },
  { at: 'incidents: some', who: 'manager', open: at('/hendelser'), shows: '.incident-link' },
  { at: 'incident: unreachable', who: 'manager', open: loseNetwork, shows: '#own-line' },
]
