import type { Place } from '../support/reachable.ts'
import { at, type Stop } from '../support/stops.ts'

/** Every view that needs to know who reads, opened by a link before anybody has signed in. */
const addresses: [Place, string][] = [
  ['incidents: not signed in', '/hendelser'],
  ['incident: not signed in', '/hendelse/en'],
  ['notices: not signed in', '/varsler'],
  ['organization: not signed in', '/organisasjon'],
  ['cards: not signed in', '/ringekort'],
  ['audit: not signed in', '/logg'],
  ['outgoing: not signed in', '/utsending'],
  ['calendar: not signed in', '/kalender'],
  ['newAgreement: not signed in', '/avtaler/ny'],
  ['agreement: not signed in', '/avtale/en'],
  ['editAgreement: not signed in', '/avtale/en/endre'],
  ['newAbsence: not signed in', '/fravaer/nytt'],
  ['absence: not signed in', '/fravaer/et'],
]

export const notSignedIn: readonly Stop[] = addresses.map(([place, path]) => ({
  at: place,
  who: 'anybody',
  open: at(path),
  shows: 'main button[data-variant=primary]',
}))
