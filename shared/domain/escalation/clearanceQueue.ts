import { codeLasts } from '../codes/codeLasts.ts'
import type { RoleName } from '../organization/organization.ts'
import { later, type Instant, type IsoDuration } from '../time/instant.ts'
import { askingSteps, givesUpAt } from './clearanceClock.ts'
import type { Escalation, EscalationId } from './escalation.ts'
import { mayStillDecide, stillAsked, waitsForClearance } from './undecided.ts'

/** An incident that waits for an approver's word. */
export interface WaitingIncident {
  id: EscalationId
  /** The incident whose clock asks for this one: itself, or one whose messages say how many are open. */
  clock: EscalationId
  /** The roles that are asked for it, and those that may decide it; no role that has given its word. */
  asks: RoleName[]
  mayDecide: RoleName[]
}

/** A clearance clock as it was started; kept for as long as a code that it sent out is good. */
export interface QueuedClock {
  escalation: EscalationId
  /** The place of its start in that incident's history. */
  sequence: number
  startedAt: Instant
  step: IsoDuration
  giveUp: IsoDuration
  roles: RoleName[]
  /** Steps that came before their time, because the one before reached nobody or was answered with no. */
  early: number[]
}

/**
 * The incidents that wait for clearance, and the clocks that ask for them. One record for the organisation, changed by
 * condition: of two incidents logged in the same second only one starts a clock.
 */
export interface ClearanceQueue {
  version: number
  /** In the order in which they came. */
  waiting: WaitingIncident[]
  /** In the order in which they were started. */
  clocks: QueuedClock[]
}

export const emptyClearanceQueue: ClearanceQueue = { version: 0, waiting: [], clocks: [] }

/**
 * The queue with an incident as it is now: in it, changed, or out of it. `ridesOn` is the incident whose clock asks for it from now on;
 * left out, that stays as it was. The very same queue when nothing changes.
 */
export const withIncident = (
  queue: ClearanceQueue,
  escalation: Escalation,
  now: Instant,
  ridesOn?: EscalationId,
): ClearanceQueue => {
  const { id } = escalation
  const known = queue.waiting.find((one) => one.id === id)
  if (!waitsForClearance(escalation)) {
    if (known === undefined) return queue
    return { ...queue, waiting: queue.waiting.filter((one) => one !== known) }
  }
  const started = newlyStarted(queue, escalation)
  const entry: WaitingIncident = {
    id,
    clock: started ? id : (ridesOn ?? known?.clock ?? id),
    asks: stillAsked(escalation),
    mayDecide: mayStillDecide(escalation),
  }
  if (known !== undefined && started === undefined && isSame(known, entry)) return queue
  return {
    ...queue,
    waiting: known ? queue.waiting.map((one) => (one === known ? entry : one)) : [...queue.waiting, entry],
    clocks: started ? [...queue.clocks.filter((clock) => mayHaveCodes(clock, now)), started] : queue.clocks,
  }
}

const newlyStarted = (queue: ClearanceQueue, escalation: Escalation): QueuedClock | undefined => {
  const { id, clearanceClock, step, giveUp } = escalation
  if (clearanceClock === undefined) return undefined
  const { startedAt, sequence, roles } = clearanceClock
  const isKnown = queue.clocks.some((clock) => clock.escalation === id && clock.sequence === sequence)
  return isKnown ? undefined : { escalation: id, sequence, startedAt, step, giveUp, roles, early: [] }
}

const isSame = (one: WaitingIncident, other: WaitingIncident): boolean =>
  one.clock === other.clock && one.asks.join() === other.asks.join() && one.mayDecide.join() === other.mayDecide.join()

const mayHaveCodes = (clock: QueuedClock, now: Instant): boolean => now < later(givesUpAt(clock), codeLasts)

/** The incident with a clock of its own that asks for this one; undefined when nobody is asked about it any more. */
const ownerOf = ({ waiting }: ClearanceQueue, entry: WaitingIncident): WaitingIncident | undefined =>
  waiting.find(
    (one) => one.id === entry.clock && one.clock === one.id && entry.asks.every((role) => one.asks.includes(role)),
  )

/** The first incident whose clock went away with the incident that had it, or asks not all roles any more. */
export const firstForgotten = (queue: ClearanceQueue): WaitingIncident | undefined =>
  queue.waiting.find((entry) => ownerOf(queue, entry) === undefined)

/** The clock that asks for a waiting incident, also when it has given up by now. */
export const clockAsking = (queue: ClearanceQueue, id: EscalationId): QueuedClock | undefined => {
  const entry = queue.waiting.find((one) => one.id === id)
  return entry && queue.clocks.findLast((clock) => clock.escalation === entry.clock)
}

/** The incident whose clock will still ask all of `roles`, and so can ask about one more. */
export const clockToJoin = (
  queue: ClearanceQueue,
  roles: readonly RoleName[],
  now: Instant,
): EscalationId | undefined =>
  queue.waiting.find(
    (entry) =>
      entry.clock === entry.id &&
      roles.every((role) => entry.asks.includes(role)) &&
      willStillAsk(clockAsking(queue, entry.id), now),
  )?.id

const willStillAsk = (clock: QueuedClock | undefined, now: Instant): boolean =>
  clock !== undefined && askingSteps(clock).some(({ at, step }) => now < at && !clock.early.includes(step))

/** The queue after a step of an incident's latest clock came before its time: whoever joins later is not asked about by it. */
export const withStepEarly = (queue: ClearanceQueue, id: EscalationId, step: number): ClearanceQueue => {
  const early = queue.clocks.findLast(({ escalation }) => escalation === id)
  const clocks = queue.clocks.map((clock) => (clock === early ? { ...clock, early: [...clock.early, step] } : clock))
  return { ...queue, clocks }
}
