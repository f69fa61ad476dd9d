import type { AuditEntry } from '../../domain/audit/auditEntry.ts'
import type { Agreement } from '../../domain/agreements/agreement.ts'
import type { Absence } from '../../domain/availability/absence.ts'
import type { Calendar } from '../../domain/calendar/calendar.ts'
import type { Card, CardHolder } from '../../domain/cards/card.ts'
import type { Codes } from '../../domain/codes/codes.ts'
import type { ClearanceQueue } from '../../domain/escalation/clearanceQueue.ts'
import type { Escalation, EscalationId } from '../../domain/escalation/escalation.ts'
import type { HistoryEvent } from '../../domain/escalation/history.ts'
import type { ReportTally } from '../../domain/escalation/reportTally.ts'
import type { Feed, FeedHolder } from '../../domain/feeds/feed.ts'
import { type Message, type Subject, subjectKey } from '../../domain/messages/message.ts'
import type { Person, PersonId, UnitId } from '../../domain/organization/organization.ts'
import type { SmsLedger } from '../../domain/sms/smsLedger.ts'
import type { Watch } from '../../domain/watch/watch.ts'
import type { MessageKey, Replay, Subscription, Topic } from '../../ports.ts'
import { auditPlace } from '../auditPlace.ts'
import type { PackableDirectory } from './packedDirectory.ts'
import type { Packed } from './packing.ts'
import { trusted } from './trusted.ts'

/** Where a thing lies. `Thing` is only a type: what is written under a key and what is read there must agree. */
export interface Key<Thing> {
  partition: string
  sort: string
  holds?: Thing
}

/** Things that are read as a list, in the order of their sort keys. */
export interface Partition<Thing> {
  name: string
  holds?: Thing
}

export interface CallOutPhone {
  personId: PersonId
  phone: string
}

/** Bytes, as DynamoDB sets it. */
const longestSortKey = 1024

/** DynamoDB refuses to look for what it could not keep; what people send us may be anything. */
export const isPossible = ({ sort }: Key<unknown>): boolean => sort !== '' && Buffer.byteLength(sort) <= longestSortKey

const messagesPrefix = 'messages#'

const people: Partition<Person> = { name: 'people' }
const callOutPhones: Partition<CallOutPhone> = { name: 'callOutPhones' }
const agreements: Partition<Agreement> = { name: 'agreements' }
const absences: Partition<Absence> = { name: 'absences' }
const subscriptions: Partition<Subscription> = { name: 'subscriptions' }
const topics: Partition<Topic> = { name: 'topics' }
const escalations: Partition<Escalation> = { name: 'escalations' }
const cards: Partition<Card> = { name: 'cards' }
const cardHolders: Partition<CardHolder> = { name: 'cardHolders' }
const feeds: Partition<Feed> = { name: 'feeds' }
const feedHolders: Partition<FeedHolder> = { name: 'feedHolders' }
const history = (escalationId: EscalationId): Partition<HistoryEvent> => ({ name: `history#${escalationId}` })
/** One for each `monthOf`: what is looked at is mostly of the last weeks. */
const audit = (month: string): Partition<AuditEntry> => ({ name: `audit#${month}` })
const messages = (subject: Subject): Partition<Message> => ({ name: `${messagesPrefix}${subjectKey(subject)}` })

export const partitions = {
  people,
  callOutPhones,
  agreements,
  absences,
  subscriptions,
  topics,
  escalations,
  cards,
  history,
  audit,
  messages,
} as const

const directory: Key<Packed<PackableDirectory>> = { partition: 'directory', sort: 'directory' }
const calendar: Key<Packed<Calendar>> = { partition: 'calendar', sort: 'calendar' }
const clearanceQueue: Key<ClearanceQueue> = { partition: 'clearanceQueue', sort: 'clearanceQueue' }

const watch: Key<Packed<Watch>> = { partition: 'watch', sort: 'watch' }
const codes: Key<Codes> = { partition: 'codes', sort: 'codes' }
const smsLedger: Key<SmsLedger> = { partition: 'smsLedger', sort: 'smsLedger' }

const within = <Thing>(partition: Partition<Thing>, sort: string): Key<Thing> => ({ partition: partition.name, sort })

/** The month in UTC of an instant, or of what begins with one: `2026-04`. */
export const monthOf = (instant: string): string => instant.slice(0, 'yyyy-mm'.length)

/** Wide enough that text order is number order in any history. */
const sequenceDigits = 6

/** The key of every kind of item, and what it holds: the only place that names them. */
export const keys = {
  directory,
  calendar,
  clearanceQueue,
  codes,
  smsLedger,
  watch,
  person: (login: string) => within(people, login),
  callOutPhone: (personId: PersonId) => within(callOutPhones, personId),
  agreement: (id: string) => within(agreements, id),
  absence: (id: string) => within(absences, id),
  subscription: (personId: PersonId) => within(subscriptions, personId),
  topic: (unit: UnitId) => within(topics, unit),
  reportTally: ({ reporter, from }: ReportTally): Key<never> => ({ partition: `reports#${reporter}`, sort: from }),
  escalation: (id: EscalationId) => within(escalations, id),
  history: (escalationId: EscalationId, sequence: number) =>
    within(history(escalationId), String(sequence).padStart(sequenceDigits, '0')),
  card: (secretHash: string) => within(cards, secretHash),
  cardHolder: (personId: PersonId) => within(cardHolders, personId),
  feed: (secretHash: string) => within(feeds, secretHash),
  feedHolder: (personId: PersonId) => within(feedHolders, personId),
  audit: (entry: AuditEntry) => within(audit(monthOf(entry.at)), auditPlace(entry)),
  message: (subject: Subject, id: string) => within(messages(subject), id),
  replay: (scope: string, key: string): Key<Replay> => ({ partition: `replay#${scope}`, sort: key }),
} as const

/** Of a message's item: which message it is. The inverse of `keys.message`. */
export const messageKeyOf = ({ partition, sort }: Key<unknown>): MessageKey => {
  const subject = partition.slice(messagesPrefix.length)
  const dash = subject.indexOf('-')
  return { subject: { type: trusted<Subject['type']>(subject.slice(0, dash)), id: subject.slice(dash + 1) }, id: sort }
}
