import type { Instant } from '../../../shared/domain/time/instant.ts'
import type { HistoryEvent } from '../../../shared/domain/escalation/history.ts'

/** What the edition has answered with success, and must be true from then on. */
export type Promised =
  | { what: 'incident'; id: string; phone: string }
  | { what: 'event'; id: string; type: HistoryEvent['type'] }
  | { what: 'agreement' | 'agreed' | 'cancelled'; id: string }
  | { what: 'absence' | 'absenceRemoved'; id: string }

/** An incident whose report was never answered: it may be there or not, but never twice. */
export interface Unanswered {
  reporter: string
  key: string
  phone: string
  /** When it was first asked, on the edition's clock: a key is known for a day. */
  at: Instant
}

/** Everything that was ever asked of all editions. */
export class Ledger {
  readonly promised: Promised[] = []
  /** To be asked again with the same key. */
  readonly unanswered: Unanswered[] = []
  /** Asked for without an answer: it may have happened. */
  readonly perhaps = new Set<string>()
  refused = 0
  #phones = 1000

  /** A number nobody has had: what goes to it is about one incident. */
  nextPhone(): string {
    this.#phones += 1
    return `+4749${String(this.#phones).padStart(6, '0')}`
  }
}
