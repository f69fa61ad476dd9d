import {
  CreateTopicCommand,
  GetSubscriptionAttributesCommand,
  InvalidParameterException,
  NotFoundException,
  PublishCommand,
  SetTopicAttributesCommand,
  SubscribeCommand,
  UnsubscribeCommand,
  type SNSClient,
} from '@aws-sdk/client-sns'
import type { Publisher, SubscriptionState } from '../../ports.ts'
import { checkMail } from '../checkMail.ts'
import { listedSubscriptions } from './listedSubscriptions.ts'
import { createPace, realPacing, type Pacing } from './pacing.ts'
import { acceptedOrRefused } from './refusal.ts'

const longestDisplayName = 100

/** E-mail through SNS, one topic a unit (design, section 3, Notices), at most 5 mails a second to each. */
export const createSnsPublisher = (client: SNSClient, pacing: Pacing = realPacing): Publisher => {
  const pace = createPace(pacing)
  return {
    async createTopic(name, displayName) {
      const { TopicArn } = await client.send(new CreateTopicCommand({ Name: name }))
      const topic = named(TopicArn)
      await setDisplayName(client, topic, displayName)
      return topic
    },
    async subscribe(topic, email) {
      const { SubscriptionArn } = await client.send(
        new SubscribeCommand({ TopicArn: topic, Protocol: 'email', Endpoint: email, ReturnSubscriptionArn: true }),
      )
      return named(SubscriptionArn)
    },
    unsubscribe: (subscription) => unsubscribe(client, subscription),
    subscriptionState: (subscription) => subscriptionState(client, subscription),
    subscriptionsOf: (topic) => listedSubscriptions(client, topic),
    async publish(topic, mail) {
      checkMail(mail)
      const { subject, text } = mail
      await pace(topic)
      return acceptedOrRefused(client.send(new PublishCommand({ TopicArn: topic, Subject: subject, Message: text })))
    },
  }
}

const named = (arn: string | undefined): string => {
  if (arn === undefined) throw new Error('SNS did not say what it is called.')
  return arn
}

/** In a call of its own: to create a topic again with another name of the sender is an error. */
const setDisplayName = async (client: SNSClient, topic: string, displayName: string): Promise<void> => {
  const AttributeValue = displayName.slice(0, longestDisplayName)
  try {
    await client.send(new SetTopicAttributesCommand({ TopicArn: topic, AttributeName: 'DisplayName', AttributeValue }))
  } catch (fault) {
    // Which characters SNS takes is not documented. Mail from a sender without our name is better than no mail.
    if (!(fault instanceof InvalidParameterException)) throw fault
  }
}

const unsubscribe = async (client: SNSClient, subscription: string): Promise<void> => {
  try {
    await client.send(new UnsubscribeCommand({ SubscriptionArn: subscription }))
  } catch (fault) {
    // Of a pending one SNS says that the parameter is invalid.
    if (!(fault instanceof NotFoundException || fault instanceof InvalidParameterException)) throw fault
  }
}

const subscriptionState = async (client: SNSClient, subscription: string): Promise<SubscriptionState> => {
  try {
    const { Attributes } = await client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn: subscription }))
    return Attributes?.['PendingConfirmation'] === 'true' ? 'pending' : 'confirmed'
  } catch (fault) {
    if (fault instanceof NotFoundException) return 'gone'
    throw fault
  }
}
