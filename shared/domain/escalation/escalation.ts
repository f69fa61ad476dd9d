import type { Criterion, Plan } from '../guidance/plan.ts'
import type { PersonId, UnitId } from '../organization/organization.ts'
import type { Instant, IsoDuration } from '../time/instant.ts'

export type EscalationId = string

export type EscalationState = 'logged' | 'declined' | 'cleared' | 'received' | 'withdrawn' | 'closed'

/** What the reporter said when logging. */
export interface IncidentReport {
  criterion: Exclude<Criterion, 'notCritical'>
  summary: string
  unit: UnitId
  /** E.164 */
  callbackPhone: string
  startedAt?: Instant
}

/** The clock that asks the approvers, step by step. */
export interface ClearanceClock {
  startedAt: Instant
}

/** One incident as the fold of its history; what is frozen at logging never changes afterwards. */
export interface Escalation {
  id: EscalationId
  /** The number of events in the history. */
  version: number
  state: EscalationState
  reporter: PersonId
  report: IncidentReport
  loggedAt: Instant
  /** Frozen at logging, with the step lengths. */
  plan: Plan
  step: IsoDuration
  giveUp: IsoDuration
  needsClearance: boolean
  clearanceClock?: ClearanceClock
  /** Another incident is waiting for clearance already: this one starts no clock of its own. */
  linkedTo?: EscalationId
}
