import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SNSClient } from '@aws-sdk/client-sns'
import { nothing, type Usage } from './usage.ts'

interface Command {
  constructor: { name: string }
  input: Record<string, unknown>
}

interface Consumed {
  CapacityUnits?: number
}

type Send = (command: Command, ...more: unknown[]) => Promise<{ ConsumedCapacity?: Consumed | Consumed[] }>

const counted: Usage = { ...nothing }

const writes = /^(TransactWrite|Put|Update|Delete|BatchWrite)/

const unitsIn = (consumed: Consumed | Consumed[] | undefined): number =>
  [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)

/** Enough of an answer of SNS for a function to go on; those who follow are still there. */
const answer = (followers: readonly string[]) => ({
  TopicArn: 'topic',
  SubscriptionArn: 'subscription',
  Attributes: {},
  Subscriptions: followers.map((email) => ({ Protocol: 'email', Endpoint: email, SubscriptionArn: email })),
  MessageId: '1',
})

/** From now on every client counts what it is asked for; SNS and Scheduler are asked for nothing. */
export const startMeter = (followers: readonly string[]): void => {
  const send = Reflect.get(DynamoDBClient.prototype, 'send') as Send
  Reflect.set(DynamoDBClient.prototype, 'send', async function metered(this: DynamoDBClient, command: Command) {
    command.input['ReturnConsumedCapacity'] = 'TOTAL'
    const result = await send.call(this, command)
    counted[writes.test(command.constructor.name) ? 'writeUnits' : 'readUnits'] += unitsIn(result.ConsumedCapacity)
    return result
  })
  Reflect.set(SNSClient.prototype, 'send', async ({ constructor, input }: Command) => {
    if (constructor.name === 'PublishCommand') counted['PhoneNumber' in input ? 'sms' : 'publishes'] += 1
    return answer(followers)
  })
  Reflect.set(SchedulerClient.prototype, 'send', async () => {
    counted.schedules += 1
    return {}
  })
}

/** Counts a call of a function; through the API when somebody asked for it. */
export const countCall = (through: 'api' | 'schedule'): void => {
  counted.invocations += 1
  if (through === 'api') counted.requests += 1
}

/** What `use` takes. */
export const metered = async (use: () => Promise<unknown>): Promise<Usage> => {
  Object.assign(counted, nothing)
  await use()
  return { ...counted }
}
