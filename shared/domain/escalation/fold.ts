import type { Clock, Decision, Escalation, EscalationId } from './escalation.ts'
import type { HistoryEvent, LaterEvent, LoggedEvent, Notification } from './history.ts'
import { stillAsked } from './undecided.ts'

/** An incident after its first event: what was frozen, and the clearance clock on route `line` (design.md section 3). */
export const beginning = (id: EscalationId, { at, by, sequence, incident }: LoggedEvent): Escalation => {
  const needsClearance = incident.plan.route === 'line'
  const startsClock = needsClearance && incident.linkedTo === undefined
  return {
    id,
    version: sequence,
    state: 'logged',
    reporter: by,
    loggedAt: at,
    ...incident,
    needsClearance,
    tried: {},
    decisions: [],
    ...(startsClock ? { clearanceClock: { startedAt: at, sequence, taken: [], roles: incident.approvers } } : {}),
  }
}

/** The incident after one thing more has happened to it. Does not judge: the commands do. */
export const after = (escalation: Escalation, event: LaterEvent): Escalation => ({
  ...moved(escalation, event),
  version: event.sequence,
})

/** The incident as its whole history tells it, oldest event first; undefined when that does not begin with the logging. */
export const fold = (id: EscalationId, [first, ...rest]: readonly HistoryEvent[]): Escalation | undefined =>
  first?.type === 'logged'
    ? rest.filter((event) => event.type !== 'logged').reduce(after, beginning(id, first))
    : undefined

const moved = (escalation: Escalation, event: LaterEvent): Escalation => {
  switch (event.type) {
    case 'callLogged':
      return { ...escalation, tried: withCall(escalation.tried, event) }
    case 'clearanceRequested':
      return event.linkedTo === undefined
        ? withClearanceClock(escalation, event)
        : { ...withoutClock(escalation), linkedTo: event.linkedTo }
    case 'clearanceClockStarted':
      return withClearanceClock(escalation, event)
    case 'cleared':
      return { ...decided(escalation, event), callOutClock: clockFrom(event) }
    case 'declined':
      return { ...decided(escalation, event), needsClearance: true }
    case 'spokenConfirmed':
    case 'spokenDenied':
      return answered(escalation, event)
    case 'received':
      return withReceipt(escalation, event)
    case 'withdrawn':
    case 'closed':
      return { ...escalation, state: event.type }
    case 'notified':
    case 'noOneNotified':
      return withStepTaken(escalation, event)
  }
}

/** An event of one of these types, also where one shape stands for several types. */
type Of<Type extends LaterEvent['type']> = Extract<LaterEvent, { type: Type }>

const withCall = (tried: Escalation['tried'], { contactId, outcome }: Of<'callLogged'>): Escalation['tried'] => ({
  ...tried,
  [contactId]: outcome === 'reached' || tried[contactId] === 'reached' ? 'reached' : 'inVain',
})

const clockFrom = ({ at, sequence }: LaterEvent): Clock => ({ startedAt: at, sequence, taken: [] })

const withoutClock = (escalation: Escalation): Escalation => {
  const { clearanceClock: _, linkedTo: __, ...rest } = escalation
  return { ...rest, needsClearance: true }
}

const withClearanceClock = (escalation: Escalation, event: LaterEvent): Escalation => ({
  ...withoutClock(escalation),
  clearanceClock: { ...clockFrom(event), roles: stillAsked(escalation) },
})

const decided = (escalation: Escalation, event: Extract<LaterEvent, { role: unknown }>): Escalation => {
  const { type, by: _, via: __, ...word } = event
  const decision: Decision = { ...word, decision: type }
  return { ...escalation, state: type, decisions: [...escalation.decisions, decision] }
}

const answered = (escalation: Escalation, event: Of<'spokenConfirmed' | 'spokenDenied'>): Escalation => {
  const { type, at, sequence } = event
  const answer = { confirmed: type === 'spokenConfirmed', at, sequence }
  return {
    ...escalation,
    decisions: escalation.decisions.map((decision) =>
      decision.sequence === event.decision && decision.spoken !== undefined
        ? { ...decision, spoken: { ...decision.spoken, answer } }
        : decision,
    ),
  }
}

/** The first receipt stands; whoever else was reached afterwards is in the history. */
const withReceipt = (escalation: Escalation, event: Of<'received'>): Escalation => {
  const { personId, at, sequence, withoutClearance } = event
  const receipt = { personId, at, sequence, ...(withoutClearance ? { withoutClearance } : {}) }
  return { ...escalation, state: 'received', receipt: escalation.receipt ?? receipt }
}

const withStepTaken = (escalation: Escalation, { clock }: Notification): Escalation => {
  const { clearanceClock, callOutClock } = escalation
  if (clock === undefined) return escalation
  if (clearanceClock?.sequence === clock.sequence)
    return { ...escalation, clearanceClock: taken(clearanceClock, clock.step) }
  if (callOutClock?.sequence === clock.sequence) return { ...escalation, callOutClock: taken(callOutClock, clock.step) }
  return escalation
}

const taken = <C extends Clock>(clock: C, step: number): C => ({ ...clock, taken: [...clock.taken, step] })
