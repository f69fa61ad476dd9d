import type { Instant } from '../time/instant.ts'
import type { Escalation } from './escalation.ts'
import type { Closure } from './history.ts'
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

/** IT or an approver ends an incident and says how it went (design.md section 3). */
export const close = (
  facts: EscalationFacts,
  escalation: Escalation,
  { by, ...closure }: Closure & { by: Actor },
  now: Instant,
): Done | EscalationRefusal => {
  const refused = refusal(facts, escalation, 'closed', by)
  if (refused) return refused
  if (!isWorkedTime(closure, now)) return { refused: 'workedTimeInvalid' }
  const change = happening(unchanged(escalation), { type: 'closed', ...closure }, signed(by, now))
  return settle(facts, [{ before: escalation, change }], now)
}

/** Both ends or neither, in this order, and worked by now: it is what overtime is paid by. */
const isWorkedTime = ({ workedFrom, workedTo }: Closure, now: Instant): boolean =>
  workedTo === undefined
    ? workedFrom === undefined
    : workedFrom !== undefined && workedFrom < workedTo && workedTo <= now
