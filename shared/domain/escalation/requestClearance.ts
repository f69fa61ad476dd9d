import type { Instant } from '../time/instant.ts'
import { clockToJoin } from './clearanceQueue.ts'
import type { Escalation } from './escalation.ts'
import {
  happening,
  signed,
  unchanged,
  type Actor,
  type Done,
  type EscalationChange,
  type EscalationFacts,
  type EscalationRefusal,
} from './outcome.ts'
import { nextStepAt } from './nextStepAt.ts'
import { refusal } from './refusal.ts'
import { settle, type Move } from './settle.ts'
import type { LaterEvent } from './history.ts'
import { stillAsked } from './undecided.ts'

/**
 * The reporter asks for clearance: always offered, on every route (design.md section 3). While a clock asks for this incident already
 * there is nothing to write; once it has given up, asking again starts over.
 */
export const requestClearance = (
  facts: EscalationFacts,
  escalation: Escalation,
  { by }: { by: Actor },
  now: Instant,
): Done | EscalationRefusal => {
  const refused = refusal(facts, escalation, 'clearanceRequested', by)
  if (refused) return refused
  const move = clearanceRequested(facts, escalation, unchanged(escalation), signed(by, now))
  return settle(facts, [move], now)
}

/** `change` with a request for clearance added, unless a clock asks for the incident already. */
export const clearanceRequested = (
  { queue }: EscalationFacts,
  before: Escalation,
  change: EscalationChange,
  who: Pick<LaterEvent, 'at' | 'by' | 'via'>,
): Move => {
  if (before.needsClearance && nextStepAt(before, who.at, queue) !== undefined) return { before, change }
  const linkedTo = clockToJoin(queue, stillAsked(before), who.at)
  const request = { type: 'clearanceRequested', ...(linkedTo === undefined ? {} : { linkedTo }) } as const
  return { before, change: happening(change, request, who), ridesOn: linkedTo }
}
