import type { Agreement, AgreementTerms } from '../../../shared/domain/agreements/agreement.ts'
import type { Absence } from '../../../shared/domain/availability/absence.ts'
import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import type { ClearanceQueue } from '../../../shared/domain/escalation/clearanceQueue.ts'
import type { Escalation } from '../../../shared/domain/escalation/escalation.ts'
import type { HistoryEvent } from '../../../shared/domain/escalation/history.ts'
import type { Message, Subject } from '../../../shared/domain/messages/message.ts'
import type { Directory } from '../../../shared/domain/organization/directory.ts'
import type { Person, Unit } from '../../../shared/domain/organization/organization.ts'
import type { Replay, Subscription, Topic } from '../../../shared/ports.ts'

export const now = '2026-11-23T20:00:00.000Z'

export const soon = '2026-11-23T20:10:00.000Z'

/** Invented; with every letter that Northern Sami and Norwegian have beyond the Latin ones. */
export const person = (number: number, own: Partial<Person> = {}): Person => ({
  id: `p-${number}`,
  login: `person-${String(number).padStart(4, '0')}@havnes.example`,
  name: `Áilu Čáhci Đoaivi Ŋieida Šuvva Ŧuođđu Žoahpi Næss Østbø Åsen ${number}`,
  title: 'Kommunalsjef',
  unit: 'health',
  phone: `+474900${String(number).padStart(4, '0')}`,
  admin: false,
  ...own,
})

const unit = (number: number): Unit => ({
  id: `u-${number}`,
  name: `Sárggeš ${number}`,
  parent: number === 0 ? null : `u-${Math.floor((number - 1) / 4)}`,
  leader: `p-${number}`,
  acting: [{ person: `p-${number + 1}`, from: '2026-07-06', to: '2026-07-27' }],
})

/** Listed by falling number, so that an order lost on the way is seen. */
export const directory = (version: number, units = 3, people = 4): Directory => ({
  version,
  organization: {
    id: 'havnes',
    name: 'Havnes kommune',
    timeZone: 'Europe/Oslo',
    languages: ['nb', 'en'],
    callingCode: '+47',
    crisisPlan: 'Kriseplanen ligger i beredskapsrommet.',
  },
  identity: { claim: 'email' },
  channels: {
    ticket: { name: 'Saker', url: 'https://saker.havnes.example' },
    support: { email: 'hjelp@havnes.example', phone: '+4749000000' },
  },
  hours: {
    workday: { from: 420, to: 990 },
    core: { from: 540, to: 840 },
    extended: { from: 840, to: 960 },
    halfDays: { until: 720, on: ['christmasEve'] },
    closures: ['2026-05-15'],
  },
  availability: { reducedAtOrBelow: 1, public: false },
  escalation: { step: 'PT10M', giveUp: 'PT30M', drill: { weekly: false } },
  notices: { leadTimes: ['P7D', 'P1D'], settle: 'PT10M' },
  sms: { sender: 'VAKTLINJE', link: false },
  audit: { keep: 'P6M' },
  retention: { incidents: 'P12M', absences: 'P12M', agreements: null },
  roles: {
    itSuperior: { title: 'Økonomisjef', holder: 'p-1', acting: [] },
    director: {
      title: 'Kommunedirektør',
      holder: null,
      acting: [{ person: 'p-2', from: '2026-07-06', to: '2026-07-27' }],
    },
  },
  units: new Map(Array.from({ length: units }, (_, n) => unit(units - 1 - n)).map((one) => [one.id, one])),
  people: new Map(Array.from({ length: people }, (_, n) => person(people - 1 - n)).map((one) => [one.id, one])),
})

const terms: AgreementTerms = {
  from: '2026-12-24T11:00:00.000Z',
  to: '2026-12-27T06:00:00.000Z',
  staff: ['p-1'],
  phone: '+4749000001',
  audience: { units: ['u-1'] },
  purpose: 'Flytting av maskinrom',
  responseMinutes: 30,
}

export const agreement = (id: string, revision: number): Agreement => ({
  id,
  revision,
  versions: [
    {
      version: 1,
      terms,
      writtenBy: 'p-1',
      writtenAt: now,
      inForce: { since: now, approval: { role: 'director', approver: 'p-2', approvedAt: now } },
    },
    { version: 2, terms: { ...terms, audience: { everyone: true } }, writtenBy: 'p-1', writtenAt: now },
  ],
})

export const absence = (id: string, version: number): Absence => ({
  id,
  version,
  personId: null,
  kind: 'away',
  from: now,
  to: '2026-11-30T06:00:00.000Z',
  alternative: 'Ring sentralbordet',
})

export const calendar = (version: number): Calendar => ({
  version,
  agreements: [{ id: 'a-1', version: 2, ...terms }],
  absences: [absence('b-1', 1)],
  periods: [{ id: 'c-1', version: 1, level: 'none', since: now, from: now, to: terms.from, cancelled: false }],
})

export const subscription = (personId: string, version: number): Subscription => ({
  personId,
  unit: 'health',
  email: 'mottaker@havnes.example',
  state: 'pending',
  address: null,
  since: now,
  version,
})

export const topic = (unitId: string, address = `topic-of-${unitId}`): Topic => ({ unit: unitId, address })

/** Ids sort as their numbers, as ULIDs do by time. */
export const escalationId = (number: number): string => `01KAS${String(number).padStart(21, '0')}`

export const escalation = (number: number, version = 1): Escalation => ({
  id: escalationId(number),
  version,
  state: 'logged',
  reporter: 'p-1',
  report: {
    criterion: 'productionStop',
    summary: 'Fagsystemet svarer ikke',
    unit: 'u-1',
    callbackPhone: '+4749000002',
  },
  loggedAt: now,
  plan: {
    route: 'line',
    band: 'afterHours',
    steps: [
      { kind: 'leader', order: 'sequence', contacts: [{ is: 'person', personId: 'p-2', marked: 'absent' }], texts: [] },
      {
        kind: 'approver',
        order: 'sequence',
        contacts: [{ is: 'role', role: 'itSuperior' }],
        texts: ['approversClear'],
      },
    ],
    reasons: ['afterHours', 'noAgreement'],
  },
  step: 'PT10M',
  giveUp: 'PT30M',
  approvers: ['itSuperior', 'director'],
  needsClearance: true,
  clearanceClock: { startedAt: now, sequence: 1, roles: ['itSuperior', 'director'], taken: [0] },
  tried: { 'onCall:a-1': 'inVain' },
  decisions: [],
})

export const clearanceQueue = (version: number, ...waiting: string[]): ClearanceQueue => ({
  version,
  waiting: waiting.map((id) => ({ id, clock: id, asks: ['director'], mayDecide: ['itSuperior', 'director'] })),
  clocks: waiting.map((id) => ({
    escalation: id,
    sequence: 1,
    startedAt: now,
    step: 'PT10M',
    giveUp: 'PT30M',
    roles: ['director'],
    early: [],
  })),
})

export const logged = (sequence: number): HistoryEvent => {
  const { report, plan, step, giveUp, approvers } = escalation(1)
  return { sequence, at: now, by: 'p-1', type: 'logged', incident: { report, plan, step, giveUp, approvers } }
}

export const subject: Subject = { type: 'escalation', id: escalationId(1) }

export const message = (id: string, own: Partial<Message> = {}): Message => ({
  id,
  subject,
  about: 1,
  content: { kind: 'clearanceStep', step: 1, roles: ['itSuperior'] },
  dueAt: now,
  expiresAt: '2026-11-23T21:00:00.000Z',
  state: 'pending',
  version: 1,
  attempts: 0,
  scheduled: false,
  sentParts: [],
  ...own,
})

export const replay = (own: Partial<Replay> = {}): Replay => ({
  scope: 'p-1 POST /api/escalations',
  key: 'key-1',
  fingerprint: 'sha256:0',
  body: JSON.stringify({ id: escalationId(1), history: [{ sequence: 1 }] }),
  expiresAt: '2026-11-24T20:00:00.000Z',
  ...own,
})
