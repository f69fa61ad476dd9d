import { asked } from './asked.ts'
import { incidentWith, type Since } from './incident.ts'

/** Markup, marks that turn the text around, an emoji, and a word without end: as long as the field takes. */
export const hostile = (most: number): string =>
  `<img src=x onerror=alert(1)> \u202Eabc\u200F 🚑 ${'Hjemmetjenesten'.repeat(700)}`.slice(0, most)

interface Named {
  id: string
  name: string
  title?: string
}

const named = (one: Named): Named => ({
  ...one,
  name: hostile(200),
  ...(one.title === undefined ? {} : { title: hostile(200) }),
})

/** Every name, title and text of the organisation file. */
const writeOrganization = async (origin: string): Promise<void> => {
  const { body, etag } = await asked(origin, 'itLead', ['GET', '/api/organization'])
  const { organization, channels, units, people, roles, ...rest } = JSON.parse(JSON.stringify(body))
  const changed = {
    ...rest,
    organization: { ...organization, name: hostile(200), crisisPlan: hostile(2000) },
    channels: { ...channels, ticket: { ...channels.ticket, name: hostile(100), loginHelp: hostile(500) } },
    units: units.map(named),
    people: people.map(named),
    roles: {
      itSuperior: { ...roles.itSuperior, title: hostile(200) },
      director: { ...roles.director, title: hostile(200) },
    },
  }
  await asked(origin, 'itLead', ['PUT', '/api/organization'], { body: changed, ifMatch: etag })
}

const agree = async (origin: string, day: string): Promise<string> => {
  const { body } = await asked(origin, 'itLead', ['POST', '/api/agreements'], {
    body: {
      from: `${day}T17:00`,
      to: `${day}T23:00`,
      staff: ['p-it-1'],
      phone: '49 00 09 00',
      audience: { units: ['home-care'] },
      purpose: hostile(500),
      exclusions: hostile(500),
      acceptWarnings: ['uninformed', 'lessThan14Days'],
    },
  })
  const approval = { role: 'director', approvedAt: '2026-04-08T02:00', reference: hostile(200) }
  await asked(origin, 'itLead', ['POST', `/api/agreements/${body.id}/approval`], { body: approval })
  return `/avtale/${body.id}`
}

const cancel = (origin: string, agreement: string) =>
  asked(origin, 'itLead', ['POST', `/api/agreements/${agreement.split('/')[2]}/cancellation`], {
    body: { reason: hostile(500) },
  })

const beAway = async (origin: string): Promise<string> => {
  const { body } = await asked(origin, 'itLead', ['POST', '/api/absences'], {
    body: {
      personId: null,
      kind: 'away',
      from: '2026-04-08T02:00',
      to: '2026-04-24T16:30',
      alternative: hostile(300),
      note: hostile(500),
    },
  })
  return `/fravaer/${body.id}`
}

const report = { summary: hostile(1000) }
const declined = ['itSuperior', 'decision', { decision: 'declined', reason: hostile(500) }] as const
const withdrawn = ['manager', 'withdrawal', { reason: hostile(500) }] as const
const received = ['manager', 'receipt', { personId: 'p-it-1', explained: true }] as const
const closed = ['itLead', 'closure', { outcome: 'workaround', note: hostile(1000) }] as const

/** Writes the same into every field there is, and tells where it is read. */
export const writeEverywhere = async (origin: string) => {
  await writeOrganization(origin)
  const agreement = await agree(origin, '2026-04-20')
  const cancelled = await agree(origin, '2026-04-21')
  await cancel(origin, cancelled)
  const incident = async (...since: Since[]) => `/hendelse/${await incidentWith(origin, report, ...since)}`
  return {
    agreement,
    cancelled,
    absence: await beAway(origin),
    waiting: await incident(),
    declined: await incident(declined),
    withdrawn: await incident(withdrawn),
    closed: await incident(received, closed),
  }
}
