import type { Criterion, Plan } from '../guidance/plan.ts'
import type { PersonId, RoleName, UnitId } from '../organization/organization.ts'
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

export type CallOutcome = 'reached' | 'noAnswer' | 'busy' | 'wrongNumber'

/** Something that happens step by step from an instant on, unless the incident moves on before. */
export interface Clock {
  startedAt: Instant
  /** The place in the history of the event that started it: a clock started later is another one. */
  sequence: number
  /** Steps that are behind us, sent or not to be sent to anybody; they may have come before their time. */
  taken: number[]
}

/** The clock that asks the approvers. */
export interface ClearanceClock extends Clock {
  /** Whom it asks, in this order. */
  roles: RoleName[]
}

/** What the approver said later about a word that was recorded in their name. */
export interface SpokenAnswer {
  confirmed: boolean
  at: Instant
  /** Its place in the history. */
  sequence: number
}

/** One word of one of the two roles (R27). */
export interface Decision {
  decision: 'cleared' | 'declined'
  role: RoleName
  /** Whose word it is. */
  approver: PersonId
  at: Instant
  /** Its place in the history. */
  sequence: number
  reason: string
  limitHours?: number
  /** Given by an acting holder of the role. */
  acting?: true
  /** The approver reported the incident themselves. */
  own?: true
  /** Given on the phone and recorded by the reporter. */
  spoken?: { at: Instant; answer?: SpokenAnswer }
  /** Other incidents that the same word decided. */
  alsoFor?: EscalationId[]
  /** Decided together with this incident, whose decision named this one too. */
  with?: EscalationId
}

/** Somebody in IT was reached by phone and it was explained (R7, R8). */
export interface Receipt {
  personId: PersonId
  at: Instant
  /** Its place in the history. */
  sequence: number
  /** Neither cleared nor within an agreement: the approvers are told. */
  withoutClearance?: true
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
  /** Frozen at logging, with the step lengths and the order of the roles. */
  plan: Plan
  step: IsoDuration
  giveUp: IsoDuration
  /** The roles that are asked for clearance, in order; not one that nobody but the reporter holds. */
  approvers: RoleName[]
  needsClearance: boolean
  clearanceClock?: ClearanceClock
  callOutClock?: Clock
  /** Another incident was waiting for clearance already: its clock asks for this one too. */
  linkedTo?: EscalationId
  /** By `contactId`: who was rung, and whether they were ever reached. */
  tried: Record<string, 'reached' | 'inVain'>
  decisions: Decision[]
  receipt?: Receipt
}
