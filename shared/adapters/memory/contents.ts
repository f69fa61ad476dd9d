import { type Calendar, emptyCalendar } from '../../domain/calendar/calendar.ts'
import { type ClearanceQueue, emptyClearanceQueue } from '../../domain/escalation/clearanceQueue.ts'
import type { Escalation, EscalationId } from '../../domain/escalation/escalation.ts'
import type { HistoryEvent } from '../../domain/escalation/history.ts'
import type { Message } from '../../domain/messages/message.ts'
import type { Directory } from '../../domain/organization/directory.ts'
import type { Person, PersonId } from '../../domain/organization/organization.ts'
import type { Replay } from '../../ports.ts'

/** All that a memory store holds. */
export interface Contents {
  directory?: Directory
  calendar: Calendar
  clearanceQueue: ClearanceQueue
  people: Map<string, Person>
  callOutPhones: Map<PersonId, string>
  escalations: Map<EscalationId, Escalation>
  histories: Map<EscalationId, Map<number, HistoryEvent>>
  messages: Map<string, Message>
  replays: Map<string, Map<string, Replay>>
}

export const nothingYet = (): Contents => ({
  calendar: emptyCalendar,
  clearanceQueue: emptyClearanceQueue,
  people: new Map(),
  callOutPhones: new Map(),
  escalations: new Map(),
  histories: new Map(),
  messages: new Map(),
  replays: new Map(),
})
