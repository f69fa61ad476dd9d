import type { EscalationId } from '../escalation/escalation.ts'
import type { Hole } from '../organization/holes.ts'
import type { PersonId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'

/** What somebody should mend before it is needed. */
export interface WatchReport {
  at: Instant
  holes: Hole[]
  /** Whose card says something that holds no more. */
  outdatedCards: PersonId[]
  /** Managers without a card that can be used. */
  withoutCard: PersonId[]
}

/** The last rehearsal: a marked incident whose first SMS must be accepted. */
export interface Drill {
  escalation: EscalationId
  startedAt: Instant
  /** Absent while it is under way. */
  outcome?: { at: Instant; passed: boolean }
}

/** What looks after an organisation that nobody looks after: the latest of each, one record. */
export interface Watch {
  /** Raised by every write. */
  version: number
  report?: WatchReport
  drill?: Drill
}

export const unwatched: Watch = { version: 0 }
