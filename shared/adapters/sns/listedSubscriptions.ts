import {
  NotFoundException,
  paginateListSubscriptionsByTopic,
  type SNSClient,
  type Subscription,
} from '@aws-sdk/client-sns'
import type { ListedSubscription } from '../../ports.ts'

/** Every e-mail subscription of a topic, a page of 100 at a time; none of a topic that is gone. */
export async function* listedSubscriptions(client: SNSClient, topic: string): AsyncGenerator<ListedSubscription> {
  try {
    for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client }, { TopicArn: topic }))
      yield* Subscriptions.flatMap(listed)
  } catch (fault) {
    if (!(fault instanceof NotFoundException)) throw fault
  }
}

/** In place of its name SNS says of a subscription that it is pending, or was deleted a while ago. */
const listed = ({ Protocol, Endpoint, SubscriptionArn }: Subscription): ListedSubscription[] => {
  if (Protocol !== 'email' || Endpoint === undefined || SubscriptionArn === undefined) return []
  if (SubscriptionArn === 'PendingConfirmation') return [{ email: Endpoint, state: 'pending', address: null }]
  return SubscriptionArn === 'Deleted' ? [] : [{ email: Endpoint, state: 'confirmed', address: SubscriptionArn }]
}
