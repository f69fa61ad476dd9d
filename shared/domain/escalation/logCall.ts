import type { Calendar } from '../calendar/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { isContact, itContactIds } from './contactIds.ts'
import type { CallOutcome, Escalation } from './escalation.ts'
import { byItself } from './history.ts'
import {
  happening,
  signed,
  unchanged,
  type Actor,
  type Done,
  type EscalationFacts,
  type EscalationRefusal,
} from './outcome.ts'
import { refusal } from './refusal.ts'
import { clearanceRequested } from './requestClearance.ts'
import { settle } from './settle.ts'

export interface LogCall {
  by: Actor
  /** As the plan is shown: `it:…`, `onCall:…`, `leader:…`, `approver:…`. */
  contactId: string
  outcome: CallOutcome
  note?: string
}

/**
 * Writes down that somebody was rung (design.md section 3). Reaching them is not yet `received` (R7). Once everyone in IT and on call
 * whom the plan named was tried in vain, clearance is asked for by itself.
 */
export const logCall = (
  facts: EscalationFacts & { calendar: Calendar },
  escalation: Escalation,
  { by, ...call }: LogCall,
  now: Instant,
): Done | EscalationRefusal => {
  const refused = refusal(facts, escalation, 'callLogged', by)
  if (refused) return refused
  if (!isContact(escalation, call.contactId, facts)) return { refused: 'contactUnknown' }
  const called = happening(unchanged(escalation), { type: 'callLogged', ...call }, signed(by, now))
  const move = isTriedInVain(facts, called.escalation)
    ? clearanceRequested(facts, escalation, called, { at: now, by: byItself })
    : { before: escalation, change: called }
  return settle(facts, [move], now)
}

const isTriedInVain = (facts: { calendar: Calendar } & EscalationFacts, escalation: Escalation): boolean => {
  const { state, needsClearance, tried } = escalation
  if (state !== 'logged' || needsClearance) return false
  const offered = itContactIds(escalation, facts)
  return offered.length > 0 && offered.every((contactId) => tried[contactId] === 'inVain')
}
