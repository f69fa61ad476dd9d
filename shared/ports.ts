import type { Calendar } from './domain/calendar/calendar.ts'
import type { ClearanceQueue } from './domain/escalation/clearanceQueue.ts'
import type { Escalation, EscalationId } from './domain/escalation/escalation.ts'
import type { HistoryEvent } from './domain/escalation/history.ts'
import type { Message } from './domain/messages/message.ts'
import type { Directory } from './domain/organization/directory.ts'
import type { Person, PersonId } from './domain/organization/organization.ts'
import type { Instant } from './domain/time/instant.ts'

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
  body: unknown
  expiresAt: Instant
}

/**
 * One write of a transaction. `expected` is the version the decision was made on; 0 says that nothing was there.
 * Things without a version are written once: a second write of the same id is a lost race.
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
  | { kind: 'escalation'; escalation: Escalation; expected: number }
  | { kind: 'history'; escalationId: EscalationId; event: HistoryEvent }
  | { kind: 'message'; message: Message }
  | { kind: 'replay'; replay: Replay }

/** A lost race is an answer: which kinds of change met another truth than the one they were decided on. */
export type CommitOutcome = { committed: true } | { committed: false; lost: Change['kind'][] }

export interface Page<Item> {
  items: Item[]
  /** Where the next page starts; absent on the last one. */
  next?: string
}

/**
 * All that is kept. Reads are strongly consistent. `commit` writes all changes or none, at most 100 at a time,
 * and throws `StoreBusyError` when the database stays contended.
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
  readEscalation(id: EscalationId): Promise<Escalation | undefined>
  readHistory(id: EscalationId): Promise<HistoryEvent[]>
  /** Newest first; `before` is a `next` of an earlier page. */
  listEscalations(before: string | undefined, limit: number): Promise<Page<Escalation>>
  readReplay(scope: string, key: string): Promise<Replay | undefined>
  commit(changes: Change[]): Promise<CommitOutcome>
}

/** Contention that outlasted our retries: the caller may try again in a moment. */
export class StoreBusyError extends Error {
  override name = 'StoreBusyError'
}

/** More units and leaders than one record can hold: nothing was written. */
export class DirectoryTooLargeError extends Error {
  override name = 'DirectoryTooLargeError'
}
