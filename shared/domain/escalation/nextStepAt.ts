import type { RoleName } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import { askingSteps, givesUpAt } from './clearanceClock.ts'
import { clockAsking, emptyClearanceQueue, type ClearanceQueue, type QueuedClock } from './clearanceQueue.ts'
import { clockOf } from './clocks.ts'
import type { Escalation } from './escalation.ts'
import { stillAsked } from './undecided.ts'

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
  const isOwn = asking === undefined || asking.escalation === escalation.id
  return (isOwn ? timesLeft(escalation) : timesOf(asking, stillAsked(escalation))).find((at) => at > now)
}

const timesLeft = (escalation: Escalation): Instant[] => {
  const running = clockOf(escalation)
  return running?.steps.filter(({ content }) => !running.clock.taken.includes(content.step)).map(({ at }) => at) ?? []
}

const timesOf = (clock: QueuedClock, asked: readonly RoleName[]): Instant[] => {
  const asking = askingSteps(clock)
  const open = asking.filter(({ roles }) => roles.some((role) => asked.includes(role)))
  const all = [...open, { step: asking.length, at: givesUpAt(clock) }]
  return all.filter(({ step }) => !clock.early.includes(step)).map(({ at }) => at)
}
