import type { Calendar } from '../../domain/calendar/calendar.ts'
import type { ClearanceQueue } from '../../domain/escalation/clearanceQueue.ts'
import type { Escalation, EscalationId } from '../../domain/escalation/escalation.ts'
import type { HistoryEvent } from '../../domain/escalation/history.ts'
import type { Message } from '../../domain/messages/message.ts'
import type { Person, PersonId } from '../../domain/organization/organization.ts'
import type { Replay } from '../../ports.ts'
import type { Packed } from './packing.ts'
import type { PackableDirectory } from './packedDirectory.ts'

/** Where a thing lies. `Thing` is only a type: what is written under a key and what is read there must agree. */
export interface Key<Thing> {
  partition: string
  sort: string
  holds?: Thing
}

/** Things that are read as a list, in the order of their sort keys. */
export interface Partition<Thing> {
  name: string
  holds?: Thing
}

export interface CallOutPhone {
  personId: PersonId
  phone: string
}

const people: Partition<Person> = { name: 'people' }
const callOutPhones: Partition<CallOutPhone> = { name: 'callOutPhones' }
const escalations: Partition<Escalation> = { name: 'escalations' }
const history = (escalationId: EscalationId): Partition<HistoryEvent> => ({ name: `history#${escalationId}` })

export const partitions = { people, callOutPhones, escalations, history } as const

/** DynamoDB refuses to look for what it could not keep; what people send us may be anything. */
export const isPossible = ({ sort }: Key<unknown>): boolean => sort !== '' && Buffer.byteLength(sort) <= longestSortKey

/** Bytes, as DynamoDB sets it. */
const longestSortKey = 1024

/** Wide enough that text order is number order in any history. */
const sequenceDigits = 6

const directory: Key<Packed<PackableDirectory>> = { partition: 'directory', sort: 'directory' }
const calendar: Key<Packed<Calendar>> = { partition: 'calendar', sort: 'calendar' }
const clearanceQueue: Key<ClearanceQueue> = { partition: 'clearanceQueue', sort: 'clearanceQueue' }

const within = <Thing>(partition: Partition<Thing>, sort: string): Key<Thing> => ({ partition: partition.name, sort })

/** The key of every kind of item, and what it holds: the only place that names them. */
export const keys = {
  directory,
  calendar,
  clearanceQueue,
  person: (login: string) => within(people, login),
  callOutPhone: (personId: PersonId) => within(callOutPhones, personId),
  escalation: (id: EscalationId) => within(escalations, id),
  history: (escalationId: EscalationId, sequence: number) =>
    within(history(escalationId), String(sequence).padStart(sequenceDigits, '0')),
  message: (id: string): Key<Message> => ({ partition: `message#${id}`, sort: 'message' }),
  replay: (scope: string, key: string): Key<Replay> => ({ partition: `replay#${scope}`, sort: key }),
} as const
