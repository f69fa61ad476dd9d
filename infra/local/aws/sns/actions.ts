import { inTransaction } from '../../sqlite.ts'
import type { DatabaseSync } from 'node:sqlite'
import { confirmationMail } from './mails.ts'
import type { Parameters } from './parameters.ts'
import { publish, type PublishParts } from './publish.ts'
import { invalidParameter, notFound } from './snsError.ts'
import type { SnsSubscription, Subscriptions } from './subscriptions.ts'
import { element, type Xml } from './xml.ts'

export interface SnsParts extends PublishParts {
  database: DatabaseSync
}

type Action = (parameters: Parameters) => Xml[]

const pageSize = 100
const address = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/

/** What the endpoint knows of SNS: what our adapters call, and what one needs to look into it. */
export const snsActions = (parts: SnsParts): Record<string, Action> => ({
  ...topicActions(parts),
  ...subscriptionActions(parts),
  Publish: (parameters) => [
    element(
      'MessageId',
      inTransaction(parts.database, () => publish(parts, parameters)),
    ),
  ],
})

const topicActions = ({ topics, subscriptions }: SnsParts): Record<string, Action> => ({
  CreateTopic: (parameters) => {
    const attributes = parameters.entries('Attributes', 'key', 'value')
    return [element('TopicArn', topics.create(parameters.required('Name'), attributes.get('DisplayName')))]
  },
  DeleteTopic: (parameters) => {
    topics.remove(parameters.required('TopicArn'))
    return []
  },
  ListTopics: (parameters) => {
    const found = topics.page(parameters.get('NextToken') ?? '', pageSize)
    return page(
      'Topics',
      found,
      ({ arn }) => [element('TopicArn', arn)],
      ({ arn }) => arn,
    )
  },
  GetTopicAttributes: (parameters) => {
    const { arn, displayName } = topics.find(parameters.required('TopicArn'))
    return attributesOf({
      TopicArn: arn,
      DisplayName: displayName,
      SubscriptionsConfirmed: String(subscriptions.count(arn, true)),
      SubscriptionsPending: String(subscriptions.count(arn, false)),
    })
  },
  SetTopicAttributes: (parameters) => {
    if (parameters.required('AttributeName') !== 'DisplayName') throw invalidParameter('AttributeName')
    topics.setDisplayName(parameters.required('TopicArn'), parameters.get('AttributeValue') ?? '')
    return []
  },
})

const subscriptionActions = (parts: SnsParts): Record<string, Action> => {
  const { topics, subscriptions } = parts
  return {
    Subscribe: (parameters) => {
      const { arn, confirmed } = inTransaction(parts.database, () => subscribe(parts, parameters))
      const told = confirmed === 1 || parameters.get('ReturnSubscriptionArn') === 'true'
      return [element('SubscriptionArn', told ? arn : 'pending confirmation')]
    },
    Unsubscribe: (parameters) => {
      const subscription = existing(subscriptions, parameters)
      if (subscription.confirmed === 0)
        throw invalidParameter('SubscriptionArn Reason: Cannot unsubscribe a subscription that is pending confirmation')
      subscriptions.remove(subscription.arn)
      return []
    },
    GetSubscriptionAttributes: (parameters) => {
      const { arn, topicArn, endpoint, confirmed } = existing(subscriptions, parameters)
      return attributesOf({
        SubscriptionArn: arn,
        TopicArn: topicArn,
        Protocol: 'email',
        Endpoint: endpoint,
        PendingConfirmation: String(confirmed === 0),
        ConfirmationWasAuthenticated: 'false',
      })
    },
    ListSubscriptionsByTopic: (parameters) => {
      const topic = topics.find(parameters.required('TopicArn'))
      const found = subscriptions.page(topic.arn, Number(parameters.get('NextToken') ?? 0), pageSize)
      return page('Subscriptions', found, listed, ({ number }) => String(number))
    },
  }
}

/** The same address again is the same subscription; while it is pending, its mail is sent anew. */
const subscribe = ({ topics, subscriptions, outbox, links }: SnsParts, parameters: Parameters): SnsSubscription => {
  const protocol = parameters.required('Protocol')
  if (protocol !== 'email') throw invalidParameter(`Amazon SNS does not support this protocol string: ${protocol}`)
  const endpoint = parameters.required('Endpoint')
  if (!address.test(endpoint)) throw invalidParameter('Email address')
  const topic = topics.find(parameters.required('TopicArn'))
  const subscription = subscriptions.findByEndpoint(topic.arn, endpoint) ?? subscriptions.add(topic.arn, endpoint)
  if (subscription.confirmed === 0) outbox.add([confirmationMail(subscription, links)])
  return subscription
}

const existing = (subscriptions: Subscriptions, parameters: Parameters): SnsSubscription => {
  const found = subscriptions.find(parameters.required('SubscriptionArn'))
  if (!found) throw notFound('Subscription')
  return found
}

const listed = ({ arn, topicArn, endpoint, confirmed }: SnsSubscription): Xml[] => [
  element('TopicArn', topicArn),
  element('Protocol', 'email'),
  element('SubscriptionArn', confirmed === 1 ? arn : 'PendingConfirmation'),
  element('Owner', arn.split(':')[4] ?? ''),
  element('Endpoint', endpoint),
]

/** A list, and where the next page starts if this one is full. */
const page = <Item>(
  name: string,
  items: Item[],
  content: (item: Item) => Xml[],
  token: (item: Item) => string,
): Xml[] => {
  const last = items.length === pageSize ? items.at(-1) : undefined
  return [
    element(
      name,
      items.map((item) => element('member', content(item))),
    ),
    ...(last ? [element('NextToken', token(last))] : []),
  ]
}

const attributesOf = (attributes: Record<string, string>): Xml[] => [
  element(
    'Attributes',
    Object.entries(attributes).map(([key, value]) => element('entry', [element('key', key), element('value', value)])),
  ),
]
