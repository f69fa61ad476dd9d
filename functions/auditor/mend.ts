import type { Delivered } from '../../shared/delivery/courier.ts'
import type { Dispatch } from '../../shared/delivery/dispatch.ts'
import type { MessageKey } from '../../shared/ports.ts'
import type { Container } from './container.ts'
import { mendPlan } from './mendPlan.ts'
import { sendOverdue } from './sendOverdue.ts'
import { setMissingTimers } from './setMissingTimers.ts'

export interface MendNeeds extends Container {
  courier: (key: MessageKey) => Promise<Delivered>
  dispatch: Dispatch
}

/** Everything that should have happened and has not: overdue, without a timer, never planned. Answers how much there was of it. */
export const mend = async (needs: MendNeeds): Promise<number> => {
  const planned = await mendPlan(needs)
  const timed = await setMissingTimers(needs)
  const sent = await sendOverdue(needs)
  return planned + timed + sent
}
