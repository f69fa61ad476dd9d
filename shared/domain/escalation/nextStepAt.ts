import type { RoleName } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import { askingSteps, givesUpAt } from './clearanceClock.ts'
import { clockAsking, emptyClearanceQueue, type ClearanceQueue, type QueuedClock } from './clearanceQueue.ts'
import { clockOf } from './clocks.ts'
import type { Escalation } from './escalation.ts'
import { stillAsked } from './undecided.ts'

/** What the clock about an incident does next. */
export interface NextStep {
  at: Instant
  /** It is the clock's last: whoever reported is sent to the crisis plan. */
  givesUp: boolean
}

/**
 * What the clock that is about this incident does next, and when: its own, or in `queue` the one that asks for it too (design.md section 3).
 * Undefined when none runs or it has come to its end.
 */
export const nextStepOf = (
  escalation: Escalation,
  now: Instant,
  queue: ClearanceQueue = emptyClearanceQueue,
): NextStep | undefined => {
  const asking = clockAsking(queue, escalation.id)
  const steps = asking === undefined ? stepsLeft(escalation) : stepsOf(asking, stillAsked(escalation))
  return steps.find(({ at }) => at > now)
}

/** When that is. */
export const nextStepAt = (...given: Parameters<typeof nextStepOf>): Instant | undefined => nextStepOf(...given)?.at

const stepsLeft = (escalation: Escalation): NextStep[] => {
  const running = clockOf(escalation)
  const left = running?.steps.filter(({ content }) => !running.clock.taken.includes(content.step)) ?? []
  return left.map(({ at, content: { kind } }) => ({
    at,
    givesUp: kind === 'clearanceGivenUp' || kind === 'callOutGivenUp',
  }))
}

const stepsOf = (clock: QueuedClock, asked: readonly RoleName[]): NextStep[] => {
  const asking = askingSteps(clock)
  const open = asking.filter(({ roles }) => roles.some((role) => asked.includes(role)))
  const all = [...open, { step: asking.length, at: givesUpAt(clock) }]
  return all
    .filter(({ step }) => !clock.early.includes(step))
    .map(({ step, at }) => ({ at, givesUp: step === asking.length }))
}
