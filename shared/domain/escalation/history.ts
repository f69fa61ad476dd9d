import type { EscalationContent } from './escalationContent.ts'
import type { PersonId, RoleName } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import type { CallOutcome, Decision, Escalation, EscalationId } from './escalation.ts'

/** Who did what no person did. Never the id of a person: those begin with a letter or a digit. */
export const byItself = ':vaktlinje'

/** What somebody acted by who was not signed in. A code is a role's: `holders` are those who could have had it. */
export type Via = { card: string } | { code: { role: RoleName; issue: number; holders: PersonId[] } }

interface Happened {
  /** 1, 2, 3 …: the place in the history. */
  sequence: number
  at: Instant
  /** A person, or `byItself`. */
  by: PersonId
  via?: Via
}

/** What was frozen when the incident was logged. */
export type LoggedEvent = Happened & {
  type: 'logged'
  incident: Pick<Escalation, 'report' | 'plan' | 'step' | 'giveUp' | 'approvers' | 'linkedTo'>
}

/** What can happen to an incident once it is logged. */
export type Occurrence =
  | { type: 'callLogged'; contactId: string; outcome: CallOutcome; note?: string }
  /** Asked for by the reporter, or by itself when everybody was tried in vain. Linked: another clock asks for this one too. */
  | { type: 'clearanceRequested'; linkedTo?: EscalationId }
  /** The incident whose clock asked for this one waits no longer, or another role must be asked. */
  | { type: 'clearanceClockStarted' }
  | ({ type: 'cleared' | 'declined' } & Omit<Decision, 'decision' | 'at' | 'sequence'>)
  /** The approver's answer to a decision that was recorded as spoken; `decision` is that one's place in the history. */
  | { type: 'spokenConfirmed' | 'spokenDenied'; decision: number; note?: string }
  | { type: 'received'; personId: PersonId; withoutClearance?: true }
  | { type: 'withdrawn'; reason: string }
  | ({ type: 'closed' } & Closure)
  | Notification

export interface Closure {
  outcome: 'solved' | 'workaround' | 'notReached' | 'notIt'
  workedFrom?: Instant
  workedTo?: Instant
  note?: string
}

/** What became of an SMS: accepted or refused by the provider, or nobody there with a number. `noOneNotified`: it reached nobody. */
export interface Notification {
  type: 'notified' | 'noOneNotified'
  message: EscalationContent['kind']
  /** Of a clock's message: which clock (the place of its start in the history), and which of its steps. */
  clock?: { sequence: number; step: number }
  accepted: PersonId[]
  refused: PersonId[]
  withoutPhone: PersonId[]
}

export type LaterEvent = Happened & Occurrence

/** What has happened to an incident; never changed, only added to. */
export type HistoryEvent = LoggedEvent | LaterEvent
