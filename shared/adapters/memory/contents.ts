import type { Agreement } from '../../domain/agreements/agreement.ts'
import type { AuditEntry } from '../../domain/audit/auditEntry.ts'
import type { Absence } from '../../domain/availability/absence.ts'
import { type Calendar, emptyCalendar } from '../../domain/calendar/calendar.ts'
import type { Codes } from '../../domain/codes/codes.ts'
import type { Card, CardHolder } from '../../domain/cards/card.ts'
import { type ClearanceQueue, emptyClearanceQueue } from '../../domain/escalation/clearanceQueue.ts'
import type { Escalation, EscalationId } from '../../domain/escalation/escalation.ts'
import type { HistoryEvent } from '../../domain/escalation/history.ts'
import type { ReportTally } from '../../domain/escalation/reportTally.ts'
import type { Feed, FeedHolder } from '../../domain/feeds/feed.ts'
import type { Message } from '../../domain/messages/message.ts'
import type { Directory } from '../../domain/organization/directory.ts'
import type { Person, PersonId, UnitId } from '../../domain/organization/organization.ts'
import { emptySmsLedger, type SmsLedger } from '../../domain/sms/smsLedger.ts'
import { unwatched, type Watch } from '../../domain/watch/watch.ts'
import type { Replay, Subscription, Topic } from '../../ports.ts'

/** All that a memory store holds. */
export interface Contents {
  directory?: Directory
  calendar: Calendar
  clearanceQueue: ClearanceQueue
  codes?: Codes
  smsLedger: SmsLedger
  people: Map<string, Person>
  callOutPhones: Map<PersonId, string>
  agreements: Map<string, Agreement>
  absences: Map<string, Absence>
  subscriptions: Map<PersonId, Subscription>
  topics: Map<UnitId, Topic>
  /** By `tallyKey`. */
  reportTallies: Map<string, number>
  escalations: Map<EscalationId, Escalation>
  histories: Map<EscalationId, Map<number, HistoryEvent>>
  /** By `subjectKey`, then by id. */
  messages: Map<string, Map<string, Message>>
  /** By the hash of their capabilities. */
  cards: Map<string, Card>
  cardHolders: Map<PersonId, CardHolder>
  feeds: Map<string, Feed>
  feedHolders: Map<PersonId, FeedHolder>
  /** By `auditPlace`. */
  audit: Map<string, AuditEntry>
  watch: Watch
  /** By scope, then by key. */
  replays: Map<string, Map<string, Replay>>
}

export const tallyKey = ({ reporter, from }: ReportTally): string => `${reporter} ${from}`

/** The contents of a new store. */
export const nothingYet = (): Contents => ({
  calendar: emptyCalendar,
  clearanceQueue: emptyClearanceQueue,
  smsLedger: emptySmsLedger,
  people: new Map(),
  callOutPhones: new Map(),
  agreements: new Map(),
  absences: new Map(),
  subscriptions: new Map(),
  topics: new Map(),
  reportTallies: new Map(),
  escalations: new Map(),
  histories: new Map(),
  messages: new Map(),
  cards: new Map(),
  cardHolders: new Map(),
  feeds: new Map(),
  feedHolders: new Map(),
  audit: new Map(),
  watch: unwatched,
  replays: new Map(),
})
