import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '../../contract/table.ts'
import type { Message } from '../../domain/messages/message.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Change } from '../../ports.ts'
import type { ChangeOf } from '../changeOf.ts'
import { type Condition, notThere, notThereOrExpired, stillAt } from './conditions.ts'
import { itemOf, keyOf, type SeenByDatabase } from './item.ts'
import { type Key, keys } from './keys.ts'
import { packDirectory } from './packedDirectory.ts'
import { pack } from './packing.ts'

type Actions = { [Kind in Change['kind']]: (change: ChangeOf[Kind]) => TransactWriteItem }

/** The index holds only what somebody may still have to send. */
const dueAttributes = ({ state, dueAt }: Message): SeenByDatabase => {
  if (state !== 'pending' && state !== 'claimed') return {}
  const { partitionKey, sortKey, name } = tableDefinition.dueIndex
  return { [partitionKey]: name, [sortKey]: dueAt }
}

/** Rounded up, so that nothing is removed too early. */
const expiry = (instant: Instant): SeenByDatabase => ({
  [tableDefinition.timeToLive]: Math.ceil(Date.parse(instant) / 1000),
})

const actionsOn = (TableName: string, now: Instant): Actions => {
  const put = <Thing>(
    key: Key<Thing>,
    data: NoInfer<Thing>,
    condition?: Condition,
    seen?: SeenByDatabase,
  ): TransactWriteItem => ({ Put: { TableName, Item: itemOf(key, data, seen), ...condition } })

  const remove = (key: Key<unknown>): TransactWriteItem => ({ Delete: { TableName, Key: keyOf(key) } })

  return {
    directory: ({ directory, expected }) => put(keys.directory, packDirectory(directory), stillAt(expected)),
    directoryUnchanged: ({ version }) => ({
      ConditionCheck: { TableName, Key: keyOf(keys.directory), ...stillAt(version) },
    }),
    person: ({ person }) => put(keys.person(person.login), person),
    personRemoved: ({ login }) => remove(keys.person(login)),
    callOutPhone: ({ personId, phone }) =>
      phone === null ? remove(keys.callOutPhone(personId)) : put(keys.callOutPhone(personId), { personId, phone }),
    calendar: ({ calendar, expected }) => put(keys.calendar, pack(calendar), stillAt(expected)),
    clearanceQueue: ({ queue, expected }) => put(keys.clearanceQueue, queue, stillAt(expected)),
    escalation: ({ escalation, expected }) => put(keys.escalation(escalation.id), escalation, stillAt(expected)),
    history: ({ escalationId, event }) => put(keys.history(escalationId, event.sequence), event, notThere),
    message: ({ message }) => put(keys.message(message.id), message, notThere, dueAttributes(message)),
    replay: ({ replay }) =>
      put(keys.replay(replay.scope, replay.key), replay, notThereOrExpired(now), expiry(replay.expiresAt)),
  }
}

/** One action a change, in their order. `now` decides only which replays have expired. Throws `DirectoryTooLargeError`. */
export const actionsOf = (changes: Change[], tableName: string, now: Instant): TransactWriteItem[] => {
  const actions = actionsOn(tableName, now)
  const actionOf = <Kind extends Change['kind']>(kind: Kind, change: ChangeOf[Kind]) => actions[kind](change)
  return changes.map((change) => actionOf(change.kind, change))
}
