import type { Caller } from '../line/caller.ts'
import type { Directory } from '../organization/directory.ts'
import type { Instant } from '../time/instant.ts'
import type { ClearanceQueue } from './clearanceQueue.ts'
import type { Escalation, EscalationState } from './escalation.ts'
import { after } from './fold.ts'
import type { HistoryEvent, LaterEvent, Occurrence, Via } from './history.ts'
import type { EscalationMessage } from './plannedMessages.ts'

/** What every command on an incident is decided on. */
export interface EscalationFacts {
  directory: Directory
  queue: ClearanceQueue
  /** The incidents of `queue.waiting`, each as last read; one of them may have to take over the clock. */
  waiting: readonly Escalation[]
}

/** Who acts, as they are at that moment, and by which card if they are not signed in. */
export interface Actor {
  caller: Caller
  via?: Via
}

/** An incident and what was added to its history. It was read with `escalation.version - events.length`. */
export interface EscalationChange {
  escalation: Escalation
  events: HistoryEvent[]
}

/** A message to be written; 0 expects that there is none yet. */
export interface MessageWrite {
  message: EscalationMessage
  expected: number
}

/** Everything a command writes, all of it at once. No events: it is so already, and there is nothing to write. */
export interface Done extends EscalationChange {
  /** Other incidents: decided by the same word, or taking over the clock. */
  others: EscalationChange[]
  messages: MessageWrite[]
  /** Only when it changes; it was read with the version before. */
  queue?: ClearanceQueue
}

/** Why nothing was written. */
export type EscalationRefusal =
  | { refused: 'forbidden' }
  | { refused: 'notAllowedInState'; state: EscalationState }
  /** Who is to have said yes held neither role then (R27). */
  | { refused: 'approverWithoutRole' }
  /** Said in the future, or longer before the logging than anybody waits. */
  | { refused: 'spokenAtInvalid' }
  | { refused: 'contactUnknown' }
  /** Not one of IT's staff (R7). */
  | { refused: 'receiverUnknown' }
  | { refused: 'workedTimeInvalid' }

/** Adds to an incident's history. */
export const happening = (
  { escalation, events }: EscalationChange,
  occurrence: Occurrence,
  who: Pick<LaterEvent, 'at' | 'by' | 'via'>,
): EscalationChange => {
  const event: LaterEvent = { ...occurrence, ...who, sequence: escalation.version + 1 }
  return { escalation: after(escalation, event), events: [...events, event] }
}

/** An incident to which nothing has happened yet. */
export const unchanged = (escalation: Escalation): EscalationChange => ({ escalation, events: [] })

/** Who an event names for somebody who is signed in or holds a card. */
export const signed = ({ caller, via }: Actor, now: Instant): Pick<LaterEvent, 'at' | 'by' | 'via'> => ({
  at: now,
  by: caller.person.id,
  ...(via === undefined ? {} : { via }),
})
