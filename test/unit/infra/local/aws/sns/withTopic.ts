import {
  CreateTopicCommand,
  GetSubscriptionAttributesCommand,
  PublishCommand,
  type PublishCommandInput,
  SubscribeCommand,
} from '@aws-sdk/client-sns'
import { localMessaging } from '../../../../../setup/localMessaging.ts'

export const email = 'ola@havnes.example'

/** A topic at the local endpoint, what people do with its mails, and what SNS says of it. */
export const withTopic = async () => {
  const messaging = await localMessaging()
  const { TopicArn } = await messaging.sns.send(
    new CreateTopicCommand({ Name: 'health', Attributes: { DisplayName: 'Havnes kommune' } }),
  )
  const mails = async (to = email) => {
    await messaging.aws.quiet()
    return messaging.mailbox.items({ to }).toReversed()
  }
  const linkIn = async (kind: 'confirm' | 'unsubscribe', to = email) => {
    const [text = ''] = (await mails(to)).flatMap((item) => (item.text.includes(`/${kind}?`) ? [item.text] : []))
    return /http:\S+/.exec(text)?.[0] ?? ''
  }
  const subscribe = async (to = email) => {
    const { SubscriptionArn = '' } = await messaging.sns.send(
      new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint: to, ReturnSubscriptionArn: true }),
    )
    return SubscriptionArn
  }
  const confirmed = async (to = email) => {
    const subscription = await subscribe(to)
    await fetch(await linkIn('confirm', to), { method: 'POST' })
    return subscription
  }
  const stateOf = async (SubscriptionArn: string) => {
    const { Attributes } = await messaging.sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }))
    return Attributes?.['PendingConfirmation']
  }
  const publish = (input: PublishCommandInput = { Message: 'Tekst', Subject: 'Emne' }) =>
    messaging.sns.send(new PublishCommand({ TopicArn, ...input }))
  return { ...messaging, TopicArn, mails, linkIn, subscribe, confirmed, stateOf, publish }
}
