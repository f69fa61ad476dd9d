import type { SendingFacts } from '../../../shared/delivery/escalations/sendingFacts.ts'
import type { CodeHolder } from '../../../shared/domain/escalation/decider.ts'
import type { Escalation } from '../../../shared/domain/escalation/escalation.ts'

/** The incidents that wait for this role's word, in the order in which they came. */
export const decidableBy = ({ code }: CodeHolder, { queue, escalations }: SendingFacts): Escalation[] =>
  queue.waiting.filter(({ mayDecide }) => mayDecide.includes(code.role)).flatMap(({ id }) => escalations.get(id) ?? [])
