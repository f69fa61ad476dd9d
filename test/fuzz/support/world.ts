import { postAbsence } from '../../../shared/contract/absences.ts'
import { postAgreement } from '../../../shared/contract/agreements.ts'
import { postCardEscalation } from '../../../shared/contract/card/escalations.ts'
import { postEscalation } from '../../../shared/contract/escalations.ts'
import { agreementBody } from '../../fixtures/agreementBody.ts'
import { issued } from '../../fixtures/cardholder.ts'
import type { Answered, Client } from '../../fixtures/client.ts'
import { incident } from '../../fixtures/incident.ts'
import { codeIn, nightOrganization } from '../../fixtures/night.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import type { Asked } from './requests.ts'
import { routeOf } from './schema.ts'
import type { Known } from './valid.ts'

/** A service with something of every kind in it, for requests that mean something. */
export interface World {
  service: Service
  known: Known
  ask: (asked: Asked) => Promise<Answered>
}

const units = ['admin', 'health', 'home-care', 'schools', 'it']
const staff = ['it-1', 'it-2', 'it-3']
const people = ['director', 'finance', 'health-head', 'home-head', ...staff]
const phones = ['49 00 00 55', '+4749000012', '4749000055']
const contacts = ['it:it-1', 'it:it-2', 'leader:health-head', 'approver:finance', 'approver:director']

const repeated = async <Made>(times: number, make: () => Promise<Made>): Promise<Made[]> => {
  const made: Made[] = []
  for (let turn = 0; turn < times; turn += 1) made.push(await make())
  return made
}

const idsOf = (made: { id: string }[]): string[] => made.map(({ id }) => id)

export const startWorld = async (): Promise<World> => {
  const service = await startService({ at: '2026-04-08T21:00', organization: nightOrganization({}) })
  const [homeHead, itLead] = [service.asPerson('home-head'), service.asPerson('it-1')]
  const incidents = idsOf(await repeated(12, () => homeHead.ask(postEscalation, { body: incident() })))
  const agreements = idsOf(await repeated(3, () => itLead.ask(postAgreement, { body: agreementBody() })))
  const away = { personId: 'it-2', kind: 'away', from: '2026-05-04T07:00', to: '2026-05-08T16:00' }
  const absences = idsOf(await repeated(3, () => itLead.ask(postAbsence, { body: away })))
  // Nobody asks for another card in this person's name, which would revoke it.
  const { secret, client } = await issued(service, 'schools-head')
  const cardIncidents = idsOf(
    await repeated(6, () => client.ask(postCardEscalation, { body: incident({ unit: 'schools' }) })),
  )
  const codes = service.texter.texts().flatMap(({ text }) => (text.includes('kode') ? [codeIn(text)] : []))

  const byName: Record<string, readonly string[]> = {
    'id of escalations': incidents,
    'id of card': cardIncidents,
    'id of agreements': agreements,
    'id of absences': absences,
    from: ['2026-04-24T16:00', '2026-04-24T16:00+02:00', '2026-10-25T02:30'],
    to: ['2026-04-27T08:00', '2026-05-01T00:00:00Z', '2026-10-26T08:00'],
    startedAt: ['2026-04-08T20:50'],
    spokenAt: ['2026-04-08T20:59'],
    approvedAt: ['2026-04-08T20:00'],
    escalation: incidents,
    alsoFor: incidents,
    before: incidents,
    unit: units,
    units,
    personId: people,
    approver: people,
    spokenBy: ['finance', 'director'],
    staff,
    phone: phones,
    callbackPhone: phones,
    contactId: contacts,
    code: [...new Set(codes), 'AAAAAA'],
    'If-Match': ['"1"', '"2"', '"1.1"', 'W/"1"'],
    'Idempotency-Key': ['one', 'two', 'three'],
  }
  return { service, known: (name) => byName[name] ?? [], ask: (asked) => askOf(service, secret, asked) }
}

const askOf = (service: Service, secret: string, { key, who, sent, bytes }: Asked): Promise<Answered> => {
  const route = routeOf(key)
  const shown = route.access === 'capability' || who === 'card'
  const headers = { ...(shown && { authorization: `Capability ${secret}` }), ...sent.headers }
  const binary = bytes && { body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true }
  return clientOf(service, who).send(route, { ...sent, headers }, (event) => ({ ...event, ...binary }))
}

const clientOf = (service: Service, who: Asked['who']): Client => {
  if (who === undefined || who === 'card') return service.anyone
  return typeof who === 'string' ? service.asPerson(who) : service.withClaims(who.claims)
}
