import { later, type Instant } from '../time/instant.ts'
import { askingSteps, givesUpAt } from './clearanceClock.ts'
import type { Clock, Decision, Escalation } from './escalation.ts'
import type { ClockContent } from './escalationContent.ts'
import { mayStillDecide } from './undecided.ts'

export interface ClockStep {
  content: ClockContent
  at: Instant
}

/** A clock with the steps it has in the present state of its incident. */
export interface RunningClock {
  clock: Clock
  steps: ClockStep[]
}

/**
 * The clock that an incident's state asks for (design.md section 3): the one that asks the approvers, or the one that calls IT out.
 * Undefined where none runs, also when another incident's clock asks for this one. Its steps may all be past.
 */
export const clockOf = (escalation: Escalation): RunningClock | undefined => {
  const { state, clearanceClock, callOutClock } = escalation
  if (state === 'cleared' && callOutClock) return { clock: callOutClock, steps: callOutSteps(escalation, callOutClock) }
  if ((state === 'logged' || state === 'declined') && clearanceClock)
    return { clock: clearanceClock, steps: clearanceSteps(escalation, clearanceClock) }
  return undefined
}

/** The steps that ask somebody whose word is still free, and giving up as the last. */
const clearanceSteps = (escalation: Escalation, clock: NonNullable<Escalation['clearanceClock']>): ClockStep[] => {
  const { startedAt, roles } = clock
  const timing = { startedAt, roles, step: escalation.step, giveUp: escalation.giveUp }
  const free = mayStillDecide(escalation)
  const asking = askingSteps(timing)
  const open = asking.filter((asked) => asked.roles.some((role) => free.includes(role)))
  return [
    ...open.map(({ at, ...asked }): ClockStep => ({ at, content: { kind: 'clearanceStep', ...asked } })),
    { at: givesUpAt(timing), content: { kind: 'clearanceGivenUp', step: asking.length } },
  ]
}

/** IT's SMS at once, approver and reporter after a step, then the crisis plan. */
const callOutSteps = ({ step, giveUp, decisions }: Escalation, { startedAt }: Clock): ClockStep[] => {
  const callOut: ClockStep = { at: startedAt, content: { kind: 'callOut', step: 0 } }
  return [
    // For incidents cleared together IT gets one SMS, about the first of them.
    ...(decisions.every(isItsOwn) ? [callOut] : []),
    { at: later(startedAt, step), content: { kind: 'callOutStep', step: 1 } },
    { at: later(startedAt, giveUp), content: { kind: 'callOutGivenUp', step: 2 } },
  ]
}

const isItsOwn = (decision: Decision): boolean => decision.decision === 'declined' || decision.with === undefined
