/** Everything an address of the page can mean. Ids are the only thing of an incident, an agreement or an absence that stands in an address. */
export type View =
  | { name: 'now' }
  | { name: 'report' }
  | { name: 'reportDetails' }
  | { name: 'notCritical' }
  | { name: 'incidents' }
  | { name: 'incident'; id: string }
  | { name: 'notices' }
  | { name: 'organization' }
  | { name: 'cards' }
  | { name: 'audit' }
  | { name: 'outgoing' }
  | { name: 'card' }
  | { name: 'code' }
  | { name: 'calendar' }
  | { name: 'newAgreement' }
  | { name: 'agreement'; id: string }
  | { name: 'editAgreement'; id: string }
  | { name: 'newAbsence' }
  | { name: 'absence'; id: string }
  | { name: 'notFound' }

/** Every address of the page: the only place where one is written. */
export const paths = {
  now: '/',
  report: '/meld',
  reportDetails: '/meld/hva-og-hvor',
  notCritical: '/meld/ikke-kritisk',
  incidents: '/hendelser',
  notices: '/varsler',
  organization: '/organisasjon',
  cards: '/ringekort',
  audit: '/logg',
  outgoing: '/utsending',
  /** What the QR of a call card opens, with the capability after `#`. */
  card: '/kort',
  /** Where a code from an SMS is typed. */
  code: '/kode',
  calendar: '/kalender',
  newAgreement: '/avtaler/ny',
  newAbsence: '/fravaer/nytt',
  incident: (id: string) => `/hendelse/${encodeURIComponent(id)}`,
  agreement: (id: string) => `/avtale/${encodeURIComponent(id)}`,
  editAgreement: (id: string) => `/avtale/${encodeURIComponent(id)}/endre`,
  absence: (id: string) => `/fravaer/${encodeURIComponent(id)}`,
} as const

const plain: Record<string, View> = {
  [paths.now]: { name: 'now' },
  [paths.report]: { name: 'report' },
  [paths.reportDetails]: { name: 'reportDetails' },
  [paths.notCritical]: { name: 'notCritical' },
  [paths.incidents]: { name: 'incidents' },
  [paths.notices]: { name: 'notices' },
  [paths.organization]: { name: 'organization' },
  [paths.cards]: { name: 'cards' },
  [paths.audit]: { name: 'audit' },
  [paths.outgoing]: { name: 'outgoing' },
  [paths.card]: { name: 'card' },
  [paths.code]: { name: 'code' },
  [paths.calendar]: { name: 'calendar' },
  [paths.newAgreement]: { name: 'newAgreement' },
  [paths.newAbsence]: { name: 'newAbsence' },
}

/** Addresses with the id of something in them. */
const withId: [RegExp, (id: string) => View][] = [
  [/^\/hendelse\/([\w.-]{1,64})$/, (id) => ({ name: 'incident', id })],
  [/^\/avtale\/([\w.-]{1,64})$/, (id) => ({ name: 'agreement', id })],
  [/^\/avtale\/([\w.-]{1,64})\/endre$/, (id) => ({ name: 'editAgreement', id })],
  [/^\/fravaer\/([\w.-]{1,64})$/, (id) => ({ name: 'absence', id })],
]

/** What the address of a page means; a slash at its end does not matter. */
export const viewAt = (path: string): View => {
  const trimmed = path === '/' ? path : path.replace(/\/$/, '')
  const known = Object.hasOwn(plain, trimmed) ? plain[trimmed] : undefined
  if (known) return known
  for (const [address, view] of withId) {
    const id = address.exec(trimmed)?.[1]
    if (id !== undefined) return view(id)
  }
  return { name: 'notFound' }
}
