import type { Instant } from '../time/instant.ts'
import type { Escalation } from './escalation.ts'
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
import { settle } from './settle.ts'

/** The reporter takes an incident back (design.md section 3). Nothing is sent about it any more. */
export const withdraw = (
  facts: EscalationFacts,
  escalation: Escalation,
  { by, reason }: { by: Actor; reason: string },
  now: Instant,
): Done | EscalationRefusal => {
  const refused = refusal(facts, escalation, 'withdrawn', by)
  if (refused) return refused
  const change = happening(unchanged(escalation), { type: 'withdrawn', reason }, signed(by, now))
  return settle(facts, [{ before: escalation, change }], now)
}
