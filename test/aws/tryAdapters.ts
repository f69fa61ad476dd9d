import { deepStrictEqual, strictEqual } from 'node:assert'
import { GetScheduleCommand } from '@aws-sdk/client-scheduler'
import { createDynamoDbClient } from '../../shared/adapters/dynamodb/client.ts'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { createSchedulerClient } from '../../shared/adapters/scheduler/client.ts'
import { createSchedulerTimers } from '../../shared/adapters/scheduler/timers.ts'
import { timerSettings } from '../../shared/adapters/scheduler/timerSettings.ts'
import { createSnsClient } from '../../shared/adapters/sns/client.ts'
import { createSnsPublisher } from '../../shared/adapters/sns/publisher.ts'
import { createSnsTexter } from '../../shared/adapters/sns/texter.ts'
import { readEnvironment, readTimers, readTopics } from '../../shared/contract/environment.ts'
import { newMessage } from '../../shared/domain/messages/message.ts'

const due = '2030-03-01T12:00:00.000Z'
const message = newMessage({
  id: 'message-on-moto',
  subject: { type: 'agreement' as const, id: 'agreement-on-moto' },
  about: 1,
  content: { kind: 'approvalRecorded' as const, approver: 'p-director' },
  dueAt: due,
  expiresAt: '2030-03-02T12:00:00.000Z',
})
const key = { subject: message.subject, id: message.id }

type Variables = Record<string, string>

const tryStore = async (variables: Variables): Promise<void> => {
  const store = createDynamoDbStore(createDynamoDbClient(), readEnvironment(variables).TABLE_NAME)
  const change = { kind: 'message' as const, message, expected: 0 }
  deepStrictEqual(await store.commit([change]), { committed: true })
  deepStrictEqual(await store.commit([change]), { committed: false, lost: ['message'] })
  deepStrictEqual(await store.readMessage(message.subject, message.id), message)
  deepStrictEqual(await store.unscheduledMessages(10), [key])
}

const tryTopics = async (variables: Variables): Promise<void> => {
  const publisher = createSnsPublisher(createSnsClient())
  const topic = await publisher.createTopic(`${readTopics(variables).TOPIC_PREFIX}health`, 'Havnes kommune')
  const subscription = await publisher.subscribe(topic, 'ola@havnes.example')
  strictEqual((await publisher.subscriptionState(subscription)) === 'gone', false)
  strictEqual(await publisher.publish(topic, { subject: 'Prøve', text: 'Æ, ø og å.' }), 'accepted')
  await publisher.unsubscribe(subscription)
}

const trySms = async (): Promise<void> => {
  const sent = await createSnsTexter(createSnsClient()).send('+4749000001', 'Prøve: æ, ø og å.', 'VAKTLINJE')
  strictEqual(sent, 'accepted')
}

const tryTimers = async (variables: Variables): Promise<void> => {
  const environment = readTimers(variables)
  const client = createSchedulerClient()
  await createSchedulerTimers(client, timerSettings(environment)).set(message.id, due, key)
  const kept = await client.send(new GetScheduleCommand({ Name: message.id, GroupName: environment.SCHEDULE_GROUP }))
  strictEqual(kept.ScheduleExpression, 'at(2030-03-01T12:00:00)')
  strictEqual(kept.Target?.Arn, environment.DELIVER_ARN)
  strictEqual(kept.Target?.DeadLetterConfig?.Arn, environment.DEAD_LETTER_ARN)
}

/** Lets each adapter work on what was made, told only what the template tells a function. Throws when one does not. */
export const tryAdapters = async (variables: Variables): Promise<string[]> => {
  await tryStore(variables)
  await tryTopics(variables)
  await trySms()
  await tryTimers(variables)
  return ['store', 'publisher', 'texter', 'timers']
}
