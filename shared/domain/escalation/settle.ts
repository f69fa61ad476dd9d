import { missingMessages } from '../notices/missingMessages.ts'
import type { Instant } from '../time/instant.ts'
import { clockToJoin, firstForgotten, withIncident, type ClearanceQueue } from './clearanceQueue.ts'
import type { Escalation, EscalationId } from './escalation.ts'
import { byItself } from './history.ts'
import {
  happening,
  unchanged,
  type Done,
  type EscalationChange,
  type EscalationFacts,
  type MessageWrite,
} from './outcome.ts'
import { plannedMessages } from './plannedMessages.ts'

/** One incident that moved, and whose clock asks for it from now on if that is another incident's. */
export interface Move {
  before: Escalation
  change: EscalationChange
  ridesOn?: EscalationId | undefined
}

/**
 * What follows for the others when incidents move: the queue, the clock that passes to the next one that waits, and the messages.
 * `main` is the incident the command was about. Throws `RangeError` when an incident that has to take over the clock was not read.
 */
export const settle = (facts: EscalationFacts, [main, ...others]: [Move, ...Move[]], now: Instant): Done => {
  const queue = [main, ...others].reduce(
    (before, { change, ridesOn }) => withIncident(before, change.escalation, now, ridesOn),
    facts.queue,
  )
  const settled = remembered(facts, { queue, main, others }, now)
  const moves = [settled.main, ...settled.others]
  return {
    ...settled.main.change,
    others: settled.others.map(({ change }) => change),
    messages: moves.flatMap(newMessages),
    ...(settled.queue === facts.queue ? {} : { queue: { ...settled.queue, version: facts.queue.version + 1 } }),
  }
}

interface Moving {
  queue: ClearanceQueue
  main: Move
  others: Move[]
}

/** Every incident that waits is asked about: by a clock that still asks, or else by one of its own, started now. */
const remembered = (facts: EscalationFacts, moving: Moving, now: Instant): Moving => {
  const { queue } = moving
  const forgotten = firstForgotten(queue)
  if (forgotten === undefined) return moving
  const joined = clockToJoin(queue, forgotten.asks, now)
  if (joined === undefined) return remembered(facts, withClockStarted(facts, moving, forgotten.id, now), now)
  const waiting = queue.waiting.map((one) => (one === forgotten ? { ...one, clock: joined } : one))
  return remembered(facts, { ...moving, queue: { ...queue, waiting } }, now)
}

const withClockStarted = (facts: EscalationFacts, moving: Moving, id: EscalationId, now: Instant): Moving => {
  const { main, others } = moving
  const move = [main, ...others].find(({ before }) => before.id === id) ?? newcomer(facts, id)
  const change = happening(move.change, { type: 'clearanceClockStarted' }, { at: now, by: byItself })
  const queue = withIncident(moving.queue, change.escalation, now)
  if (move === main) return { queue, main: { ...move, change }, others }
  return { queue, main, others: [...others.filter((other) => other !== move), { ...move, change }] }
}

const newcomer = ({ waiting }: EscalationFacts, id: EscalationId): Move => {
  const before = waiting.find((one) => one.id === id)
  if (before === undefined) throw new RangeError('An incident of the queue was not read')
  return { before, change: unchanged(before) }
}

/** What an incident needs now and did not need before. */
const newMessages = ({ before, change }: Move): MessageWrite[] =>
  missingMessages(plannedMessages(change.escalation), plannedMessages(before)).map((message) => ({
    message,
    expected: 0,
  }))
