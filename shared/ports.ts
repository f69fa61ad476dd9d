import type { AuditEntry } from './domain/audit/auditEntry.ts'
import type { Calendar } from './domain/calendar/calendar.ts'
import type { Card, CardHolder } from './domain/cards/card.ts'
import type { Codes } from './domain/codes/codes.ts'
import type { ClearanceQueue } from './domain/escalation/clearanceQueue.ts'
import type { Escalation, EscalationId } from './domain/escalation/escalation.ts'
import type { HistoryEvent } from './domain/escalation/history.ts'
import type { ReportTally } from './domain/escalation/reportTally.ts'
import type { Agreement } from './domain/agreements/agreement.ts'
import type { Absence } from './domain/availability/absence.ts'
import type { Feed, FeedHolder } from './domain/feeds/feed.ts'
import type { Message, Subject } from './domain/messages/message.ts'
import type { Directory } from './domain/organization/directory.ts'
import type { Person, PersonId, UnitId } from './domain/organization/organization.ts'
import type { SmsLedger } from './domain/sms/smsLedger.ts'
import type { Instant } from './domain/time/instant.ts'
import type { Watch } from './domain/watch/watch.ts'

/** The only way to the system clock. */
export interface Clock {
  now(): Instant
}

/** New ids: sortable by time, 26 characters, never guessable. */
export interface Ids {
  next(now: Instant): string
}

/** The first answer to a `POST` with an idempotency key, kept for 24 h. */
export interface Replay {
  /** Person and route the key belongs to. */
  scope: string
  key: string
  /** Hash of what was asked: the same key with another body is refused. */
  fingerprint: string
  /** JSON, just as it went out: a record would not keep the order of its members. */
  body: string
  /** Of what was answered, where it has one: goes out as `ETag`. */
  version?: string
  expiresAt: Instant
}

/**
 * One write of a transaction. `expected` is the version the decision was made on; 0 says that nothing was there.
 * Versions rise. History, audit entries and unexpired replays are written once: a second write is a lost race. People, call-out phones and
 * topics are simply replaced.
 */
export type Change =
  | { kind: 'directory'; directory: Directory; expected: number }
  /** Nothing is written: the rest holds only while the directory still has this version. */
  | { kind: 'directoryUnchanged'; version: number }
  | { kind: 'person'; person: Person }
  | { kind: 'personRemoved'; login: string }
  | { kind: 'callOutPhone'; personId: PersonId; phone: string | null }
  | { kind: 'calendar'; calendar: Calendar; expected: number }
  | { kind: 'clearanceQueue'; queue: ClearanceQueue; expected: number }
  | { kind: 'codes'; codes: Codes; expected: number }
  | { kind: 'smsLedger'; ledger: SmsLedger; expected: number }
  /** One more in that tally; lost when it holds `most`. */
  | { kind: 'reportTally'; tally: ReportTally; most: number }
  | { kind: 'escalation'; escalation: Escalation; expected: number }
  | { kind: 'escalationRemoved'; id: EscalationId; expected: number }
  | { kind: 'history'; escalationId: EscalationId; event: HistoryEvent }
  | { kind: 'historyRemoved'; escalationId: EscalationId; sequence: number }
  | { kind: 'escalationUnchanged'; id: EscalationId; version: number }
  | { kind: 'calendarUnchanged'; version: number }
  | { kind: 'agreement'; agreement: Agreement; expected: number }
  | { kind: 'agreementRemoved'; id: string; expected: number }
  | { kind: 'agreementUnchanged'; id: string; revision: number }
  | { kind: 'absence'; absence: Absence; expected: number }
  | { kind: 'absenceRemoved'; id: string; expected: number }
  | { kind: 'subscription'; subscription: Subscription; expected: number }
  | { kind: 'subscriptionRemoved'; personId: PersonId; expected: number }
  | { kind: 'topic'; topic: Topic }
  | { kind: 'message'; message: Message; expected: number }
  | { kind: 'replay'; replay: Replay }
  | { kind: 'card'; card: Card; expected: number }
  | { kind: 'cardHolder'; holder: CardHolder; expected: number }
  | { kind: 'feed'; feed: Feed; expected: number }
  | { kind: 'feedHolder'; holder: FeedHolder; expected: number }
  | { kind: 'audit'; entry: AuditEntry }
  | { kind: 'watch'; watch: Watch; expected: number }

/** A lost race is an answer: which kinds of change met another truth than the one they were decided on. */
export type CommitOutcome = { committed: true } | { committed: false; lost: Change['kind'][] }

/** Enough to read a message again. */
export interface MessageKey {
  subject: Subject
  id: string
}

/** A unit's topic: one mail a person and notice (design, section 3, Notices). */
export interface Topic {
  unit: UnitId
  /** The publisher's own name of it. */
  address: string
}

/** Somebody who follows the notices of one unit by e-mail. */
export interface Subscription {
  personId: PersonId
  unit: UnitId
  email: string
  state: 'pending' | 'confirmed' | 'ended'
  /** The publisher's own name of it; `null` when it has been taken away there. */
  address: string | null
  since: Instant
  /** Raised by every write. */
  version: number
}

export interface Page<Item> {
  items: Item[]
  /** Where the next page starts; absent on the last one. */
  next?: string
}

/**
 * All that is kept. Reads are strongly consistent. `commit` writes all changes or none, at most 100 at a time. All of them throw
 * `StoreBusyError` when the database stays contended, throttles us or does not answer in time; only after no answer may a commit
 * have been written all the same.
 */
export interface Store {
  readDirectory(): Promise<Directory | undefined>
  /** `login` in lower case. */
  readPerson(login: string): Promise<Person | undefined>
  /** Everybody, in the order of their logins, page by page. */
  allPeople(): AsyncIterable<Person[]>
  readCallOutPhones(): Promise<Map<PersonId, string>>
  readCalendar(): Promise<Calendar>
  readClearanceQueue(): Promise<ClearanceQueue>
  /** Undefined before the first import. */
  readCodes(): Promise<Codes | undefined>
  readSmsLedger(): Promise<SmsLedger>
  readEscalation(id: EscalationId): Promise<Escalation | undefined>
  readHistory(id: EscalationId): Promise<HistoryEvent[]>
  /** Newest first; `before` is a `next` of an earlier page. */
  listEscalations(before: string | undefined, limit: number): Promise<Page<Escalation>>
  readReplay(scope: string, key: string): Promise<Replay | undefined>
  readAgreement(id: string): Promise<Agreement | undefined>
  /** All there ever were, oldest first. */
  listAgreements(): Promise<Agreement[]>
  readAbsence(id: string): Promise<Absence | undefined>
  /** All there ever were, oldest first. */
  listAbsences(): Promise<Absence[]>
  readSubscription(personId: PersonId): Promise<Subscription | undefined>
  allSubscriptions(): Promise<Subscription[]>
  allTopics(): Promise<Topic[]>
  readMessage(subject: Subject, id: string): Promise<Message | undefined>
  readMessagesAbout(subject: Subject): Promise<Message[]>
  /**
   * Messages that are claimed, or pending with a timer, and due until `until`, earliest first. From an index that lags behind
   * (DynamoDB: eventually consistent): read each again before acting on it.
   */
  dueMessages(until: Instant, limit: number): Promise<MessageKey[]>
  /** Messages that are pending and have no timer, earliest due first; the same index. */
  unscheduledMessages(limit: number): Promise<MessageKey[]>
  /** By the hash of its capability. */
  readCard(secretHash: string): Promise<Card | undefined>
  readCardHolder(personId: PersonId): Promise<CardHolder | undefined>
  /** Every card that is still known of, in no order that means anything. */
  listCards(): Promise<Card[]>
  /** By the hash of its secret; it may have stopped. */
  readFeed(secretHash: string): Promise<Feed | undefined>
  readFeedHolder(personId: PersonId): Promise<FeedHolder | undefined>
  /** What was done from `from` on, newest first; `before` is an instant, or a `next` of an earlier page. */
  listAudit(from: Instant, before: string, limit: number): Promise<Page<AuditEntry>>
  readWatch(): Promise<Watch>
  commit(changes: Change[]): Promise<CommitOutcome>
}

/** Contention, or a database too slow, that outlasted our retries: the caller may try again in a moment. */
export class StoreBusyError extends Error {
  override name = 'StoreBusyError'
}

/** More units and leaders than one record can hold: nothing was written. */
export class DirectoryTooLargeError extends Error {
  override name = 'DirectoryTooLargeError'
}

export interface Mail {
  /** 1 to 99 characters, no line break or other control character: SNS refuses others (API_Publish). */
  subject: string
  text: string
}

/** What became of one subscription at the publisher. */
export type SubscriptionState = 'pending' | 'confirmed' | 'gone'

/** A subscription as the publisher lists it. */
export interface ListedSubscription {
  email: string
  state: 'pending' | 'confirmed'
  /** The publisher's own name of it; SNS keeps it to itself while the subscription is pending. */
  address: string | null
}

/** E-mail to everybody who follows a topic. Faults are thrown; `refused` is a lasting no. */
export interface Publisher {
  /** The same name gives the same topic. `displayName` is who its mails come from, and may change. */
  createTopic(name: string, displayName: string): Promise<string>
  /** Asks the address to confirm, by a mail to it. The same address again is the same subscription. */
  subscribe(topic: string, email: string): Promise<string>
  /** One that is gone is gone. One that is pending stays until it is confirmed or 48 h old: nobody can take it away. */
  unsubscribe(subscription: string): Promise<void>
  subscriptionState(subscription: string): Promise<SubscriptionState>
  /** All there are, in no order; none of a topic that is gone. */
  subscriptionsOf(topic: string): AsyncIterable<ListedSubscription>
  /** Throws `RangeError` for a subject that `Mail` does not allow. */
  publish(topic: string, mail: Mail): Promise<'accepted' | 'refused'>
}

/** SMS to one number (E.164): accepted or refused by the provider, never more than that is known. */
export interface Texter {
  /** `sender` is what the phone shows: 3 to 11 letters, digits or hyphens (SNS, SMS sending overview). */
  send(phone: string, text: string, sender: string): Promise<'accepted' | 'refused'>
}

/** Wakes `deliver` with a message's key once it is due; at least once, possibly late. The same name again changes nothing. */
export interface Timers {
  /** Only for what is due later than in 2 minutes: what is due sooner its caller sends directly (design, section 6). */
  set(name: string, at: Instant, key: MessageKey): Promise<void>
}
