import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '../../contract/table.ts'
import { isUnsent, type Message, messagesKept } from '../../domain/messages/message.ts'
import { later, type Instant } from '../../domain/time/instant.ts'
import type { Change } from '../../ports.ts'
import { byKind, type ByKind } from '../byKind.ts'
import { type Condition, type Counting, notThere, notThereOrExpired, oneMore, stillAt } from './conditions.ts'
import { duePartition, itemOf, keyOf, type SeenByDatabase, unscheduledPartition } from './item.ts'
import { type Key, keys } from './keys.ts'
import { packDirectory } from './packedDirectory.ts'
import { pack } from './packing.ts'

/** The index holds only what somebody may still have to send. */
const dueAttributes = (message: Message): SeenByDatabase => {
  const { state, dueAt, scheduled } = message
  if (!isUnsent(message)) return {}
  const partition = state === 'pending' && !scheduled ? unscheduledPartition : duePartition
  const { partitionKey, sortKey } = tableDefinition.dueIndex
  return { [partitionKey]: partition, [sortKey]: dueAt }
}

/** Rounded up, so that nothing is removed too early. */
const epochSeconds = (instant: Instant): number => Math.ceil(Date.parse(instant) / 1000)

const expiry = (instant: Instant): SeenByDatabase => ({ [tableDefinition.timeToLive]: epochSeconds(instant) })

/** The actions a transaction is made of. */
const on = (TableName: string) => ({
  put: <Thing>(
    key: Key<Thing>,
    data: NoInfer<Thing>,
    condition?: Condition,
    seen?: SeenByDatabase,
  ): TransactWriteItem => ({
    Put: { TableName, Item: itemOf(key, data, seen), ...condition },
  }),
  remove: (key: Key<unknown>, condition?: Condition): TransactWriteItem => ({
    Delete: { TableName, Key: keyOf(key), ...condition },
  }),
  count: (key: Key<unknown>, counting: Counting): TransactWriteItem => ({
    Update: { TableName, Key: keyOf(key), ...counting },
  }),
  check: (key: Key<unknown>, condition: Condition): TransactWriteItem => ({
    ConditionCheck: { TableName, Key: keyOf(key), ...condition },
  }),
})

const actionsOn = (tableName: string, now: Instant): ByKind<TransactWriteItem> => {
  const { put, remove, count, check } = on(tableName)
  return {
    directory: ({ directory, expected }) => put(keys.directory, packDirectory(directory), stillAt(expected)),
    directoryUnchanged: ({ version }) => check(keys.directory, stillAt(version)),
    person: ({ person }) => put(keys.person(person.login), person),
    personRemoved: ({ login }) => remove(keys.person(login)),
    callOutPhone: ({ personId, phone }) =>
      phone === null ? remove(keys.callOutPhone(personId)) : put(keys.callOutPhone(personId), { personId, phone }),
    calendar: ({ calendar, expected }) => put(keys.calendar, pack(calendar), stillAt(expected)),
    calendarUnchanged: ({ version }) => check(keys.calendar, stillAt(version)),
    agreement: ({ agreement, expected }) => put(keys.agreement(agreement.id), agreement, stillAt(expected, 'revision')),
    agreementRemoved: ({ id, expected }) => remove(keys.agreement(id), stillAt(expected, 'revision')),
    agreementUnchanged: ({ id, revision }) => check(keys.agreement(id), stillAt(revision, 'revision')),
    absence: ({ absence, expected }) => put(keys.absence(absence.id), absence, stillAt(expected)),
    absenceRemoved: ({ id, expected }) => remove(keys.absence(id), stillAt(expected)),
    clearanceQueue: ({ queue, expected }) => put(keys.clearanceQueue, queue, stillAt(expected)),
    codes: ({ codes, expected }) => put(keys.codes, codes, stillAt(expected)),
    smsLedger: ({ ledger, expected }) => put(keys.smsLedger, ledger, stillAt(expected)),
    reportTally: ({ tally, most }) => count(keys.reportTally(tally), oneMore(most, epochSeconds(tally.to))),
    escalation: ({ escalation, expected }) => put(keys.escalation(escalation.id), escalation, stillAt(expected)),
    escalationRemoved: ({ id, expected }) => remove(keys.escalation(id), stillAt(expected)),
    escalationUnchanged: ({ id, version }) => check(keys.escalation(id), stillAt(version)),
    historyRemoved: ({ escalationId, sequence }) => remove(keys.history(escalationId, sequence)),
    history: ({ escalationId, event }) => put(keys.history(escalationId, event.sequence), event, notThere),
    subscription: ({ subscription, expected }) =>
      put(keys.subscription(subscription.personId), subscription, stillAt(expected)),
    subscriptionRemoved: ({ personId, expected }) => remove(keys.subscription(personId), stillAt(expected)),
    topic: ({ topic }) => put(keys.topic(topic.unit), topic),
    message: ({ message, expected }) =>
      put(keys.message(message.subject, message.id), message, stillAt(expected), {
        ...dueAttributes(message),
        ...expiry(later(message.expiresAt, messagesKept)),
      }),
    replay: ({ replay }) =>
      put(keys.replay(replay.scope, replay.key), replay, notThereOrExpired(now), expiry(replay.expiresAt)),
    card: ({ card, expected }) => put(keys.card(card.secretHash), card, stillAt(expected), expiry(card.keptUntil)),
    cardHolder: ({ holder, expected }) => put(keys.cardHolder(holder.personId), holder, stillAt(expected)),
    feed: ({ feed, expected }) => put(keys.feed(feed.secretHash), feed, stillAt(expected), expiry(feed.keptUntil)),
    feedHolder: ({ holder, expected }) => put(keys.feedHolder(holder.personId), holder, stillAt(expected)),
    audit: ({ entry }) => put(keys.audit(entry), entry, notThere, expiry(entry.keptUntil)),
    watch: ({ watch, expected }) => put(keys.watch, pack(watch), stillAt(expected)),
  }
}

/** One action a change, in their order. `now` decides only which replays have expired. Throws `DirectoryTooLargeError`. */
export const actionsOf = (changes: Change[], tableName: string, now: Instant): TransactWriteItem[] => {
  const actions = actionsOn(tableName, now)
  return changes.map((change) => byKind(actions, change))
}
