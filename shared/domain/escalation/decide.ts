import type { Message } from '../messages/message.ts'
import type { RoleName } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import { withStepEarly } from './clearanceQueue.ts'
import { clockOf } from './clocks.ts'
import { isActing, wordOf, type Decider, type SpokenWord, type Word } from './decider.ts'
import type { Escalation, EscalationId } from './escalation.ts'
import { broughtForward } from './forward.ts'
import { byItself, type Occurrence } from './history.ts'
import {
  happening,
  unchanged,
  type Done,
  type EscalationChange,
  type EscalationFacts,
  type EscalationRefusal,
  type MessageWrite,
} from './outcome.ts'
import { nextStepAt } from './nextStepAt.ts'
import { settle, type Move } from './settle.ts'
import { mayHappen } from './stateTable.ts'
import { mayStillDecide, stillAsked } from './undecided.ts'

export interface Decide {
  by: Decider
  decision: 'cleared' | 'declined'
  reason: string
  limitHours?: number
  /** The reporter records what an approver said on the phone. */
  spoken?: SpokenWord
  /** Further incidents that the same word decides, each as last read. At most `mostDecidedAtOnce`. */
  alsoFor?: readonly Escalation[]
}

export interface DecideFacts extends EscalationFacts {
  /** About the incident, as last read: the other role's step may have to come at once. */
  messages: readonly Message[]
}

/**
 * Clears or declines overtime for IT, for one incident or several at once (R26, R27; design.md section 3). At most one `cleared` an
 * incident and one decision a role. Of `alsoFor`, what can no longer be decided is left as it is.
 */
export const decide = (
  facts: DecideFacts,
  escalation: Escalation,
  command: Decide,
  now: Instant,
): Done | EscalationRefusal => {
  const word = wordOf(facts.directory, escalation, command, now)
  if ('refused' in word) return word
  if (!isTheirs(word, command)) return { refused: 'forbidden' }
  const role = roleFor(escalation, word, command)
  if (role === undefined) return { refused: 'notAllowedInState', state: escalation.state }
  const others = onceEach(command.alsoFor ?? []).flatMap((other) =>
    decidedWith(facts, escalation, other, word, command),
  )
  const alsoFor = others.map(({ before }) => before.id)
  const said = occurrence(facts, escalation, { role, word, command }, alsoFor.length > 0 ? { alsoFor } : {})
  const { change, forward } = asksOn(facts, happening(unchanged(escalation), said, word.who), now)
  const done = settle(facts, [{ before: escalation, change }, ...others], now)
  return forward === undefined ? done : withForward(done, forward)
}

const onceEach = (escalations: readonly Escalation[]): Escalation[] => [
  ...new Map(escalations.map((one) => [one.id, one])).values(),
]

/** The reporter may record a spoken word for their own incidents only. */
const isTheirs = ({ spoken, who }: Word, { alsoFor = [] }: Decide): boolean =>
  spoken === undefined || alsoFor.every(({ reporter }) => reporter === who.by)

/** The first of the roles they speak for whose word is still free. */
const roleFor = (escalation: Escalation, { roles }: Word, { decision }: Decide): RoleName | undefined =>
  mayHappen(escalation.state, decision) ? mayStillDecide(escalation).find((role) => roles.includes(role)) : undefined

const decidedWith = (
  facts: DecideFacts,
  first: Escalation,
  before: Escalation,
  word: Word,
  command: Decide,
): Move[] => {
  const role = roleFor(before, word, command)
  if (role === undefined || before.id === first.id) return []
  const said = occurrence(facts, before, { role, word, command }, { with: first.id })
  return [{ before, change: happening(unchanged(before), said, word.who), ridesOn: first.id }]
}

const occurrence = (
  { directory }: DecideFacts,
  { reporter }: Escalation,
  { role, word, command }: { role: RoleName; word: Word; command: Decide },
  together: { alsoFor?: EscalationId[]; with?: EscalationId },
): Occurrence => {
  const { approver, spoken } = word
  const { decision, reason, limitHours } = command
  return {
    type: decision,
    role,
    approver,
    reason,
    ...(limitHours === undefined ? {} : { limitHours }),
    ...(isActing(directory, role, word) ? { acting: true } : {}),
    ...(approver === reporter ? { own: true } : {}),
    ...(spoken === undefined ? {} : { spoken }),
    ...together,
  }
}

/** A step of the incident's clock that comes before its time. */
interface Forward {
  step: number
  write: MessageWrite
}

/** After a no the other role is asked at once: its step comes now, or a clock of its own starts where none runs. */
const asksOn = (
  { messages }: DecideFacts,
  change: EscalationChange,
  now: Instant,
): { change: EscalationChange; forward?: Forward } => {
  const { escalation } = change
  if (stillAsked(escalation).length === 0) return { change }
  const running = clockOf(escalation)
  if (running === undefined || nextStepAt(escalation, now) === undefined)
    return { change: happening(change, { type: 'clearanceClockStarted' }, { at: now, by: byItself }) }
  // The first step that asks somebody whose word is free: the other role's own.
  const [turn] = running.steps
  const write = turn && broughtForward(escalation, running, turn, messages, now)
  return write ? { change, forward: { step: turn.content.step, write } } : { change }
}

const withForward = ({ queue, ...done }: Done, { step, write }: Forward): Done => ({
  ...done,
  messages: [...done.messages, write],
  ...(queue ? { queue: withStepEarly(queue, done.escalation.id, step) } : {}),
})
