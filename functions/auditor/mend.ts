import type { Courier } from '../../shared/delivery/courier.ts'
import type { Wake } from '../../shared/delivery/wake.ts'
import type { Attempt } from './attempts.ts'
import type { Container } from './container.ts'
import { mendPlan } from './mendPlan.ts'
import { sendOverdue } from './sendOverdue.ts'
import { setMissingTimers } from './setMissingTimers.ts'

export interface MendNeeds extends Container {
  courier: Courier
  wake: Wake
  /** True when there is no time left to begin anything more: the rest is for the next minute. */
  isOutOfTime: () => boolean
  attempt: Attempt
}

/** Everything that should have happened and has not: never planned, without a timer, overdue. Answers how much there was of it. */
export const mend = async (needs: MendNeeds): Promise<number> => {
  let mended = 0
  for (const task of [mendPlan, setMissingTimers, sendOverdue]) mended += (await needs.attempt(() => task(needs))) ?? 0
  return mended
}
