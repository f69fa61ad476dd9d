import { SNSClient } from '@aws-sdk/client-sns'
import { createSnsPublisher } from '../../shared/adapters/sns/publisher.ts'
import type { Publisher } from '../../shared/ports.ts'

export type Port = 'publisher' | 'texter' | 'timers'

/** Enough of an answer for the adapter to go on. */
const answer = { TopicArn: 'topic', SubscriptionArn: 'subscription', Attributes: {}, Subscriptions: [] }

/** What the publisher on SNS asks for when one of its methods is called. */
const asked = async (call: (publisher: Publisher) => unknown): Promise<string[]> => {
  const actions: string[] = []
  const client = new SNSClient({ region: 'eu-north-1' })
  client.send = async (command: object) => {
    actions.push(`sns:${command.constructor.name.replace(/Command$/, '')}`)
    return answer
  }
  const result = call(createSnsPublisher(client))
  if (result !== null && typeof result === 'object' && Symbol.asyncIterator in result)
    await Array.fromAsync(result as AsyncIterable<unknown>)
  else await result
  return actions
}

const mail = { subject: 'Any', text: 'Any' }

const publisherCalls: Record<keyof Publisher, (publisher: Publisher) => unknown> = {
  createTopic: (publisher) => publisher.createTopic('name', 'sender'),
  subscribe: (publisher) => publisher.subscribe('topic', 'ola@havnes.example'),
  unsubscribe: (publisher) => publisher.unsubscribe('subscription'),
  subscriptionState: (publisher) => publisher.subscriptionState('subscription'),
  subscriptionsOf: (publisher) => publisher.subscriptionsOf('topic'),
  publish: (publisher) => publisher.publish('topic', mail),
}

/** What each method of a port asks AWS for: tests use fakes, and permissions are for what lies behind the real ones. */
export const portActions: Record<string, string[]> = {
  ...Object.fromEntries(
    await Promise.all(
      Object.entries(publisherCalls).map(async ([method, call]) => [`publisher.${method}`, await asked(call)] as const),
    ),
  ),
  'texter.send': ['sns:Publish@phone'],
  'timers.set': ['scheduler:CreateSchedule', 'iam:PassRole'],
}
