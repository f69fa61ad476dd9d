import type { Instant } from '../time/instant.ts'
import { askingSteps, givesUpAt } from './clearanceClock.ts'
import { clockAsking, emptyClearanceQueue, type ClearanceQueue, type QueuedClock } from './clearanceQueue.ts'
import { clockOf } from './clocks.ts'
import type { Escalation } from './escalation.ts'

/**
 * When the clock that is about this incident does something next: its own, or in `queue` the one that asks for it too (design.md section 3).
 * Undefined when none runs or it has come to its end.
 */
export const nextStepAt = (
  escalation: Escalation,
  now: Instant,
  queue: ClearanceQueue = emptyClearanceQueue,
): Instant | undefined => {
  const asking = clockAsking(queue, escalation.id)
  const times = asking === undefined || asking.escalation === escalation.id ? timesLeft(escalation) : timesOf(asking)
  return times.find((at) => at > now)
}

const timesLeft = (escalation: Escalation): Instant[] => {
  const running = clockOf(escalation)
  return running?.steps.filter(({ content }) => !running.clock.taken.includes(content.step)).map(({ at }) => at) ?? []
}

const timesOf = (clock: QueuedClock): Instant[] => [...askingSteps(clock).map(({ at }) => at), givesUpAt(clock)]
