import type { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Grant } from './grant.ts'

/** What a function does with the topics of the units. `follow`: lets people begin and stop. */
export type TopicUse = 'follow' | 'publish' | 'reconcile'

const onTopics: Record<TopicUse, string[]> = {
  follow: ['sns:CreateTopic', 'sns:SetTopicAttributes', 'sns:Subscribe'],
  publish: ['sns:Publish'],
  reconcile: ['sns:ListSubscriptionsByTopic'],
}

const onSubscriptions: Record<TopicUse, string[]> = {
  follow: ['sns:GetSubscriptionAttributes', 'sns:Unsubscribe'],
  publish: [],
  reconcile: [],
}

const grantOn = (resource: string, actions: string[], becauseNotNamed: string): Grant[] =>
  actions.length === 0 ? [] : [{ statement: new PolicyStatement({ actions, resources: [resource] }), becauseNotNamed }]

/** These uses of the topics whose names begin with `prefix`, of no other. */
export const topicGrants = (uses: readonly TopicUse[], stack: Stack, prefix: string): Grant[] => {
  const topics = stack.formatArn({ service: 'sns', resource: `${prefix}*` })
  const all = (actions: Record<TopicUse, string[]>) => [...new Set(uses.flatMap((use) => actions[use]))]
  return [
    ...grantOn(topics, all(onTopics), 'A topic is made for each unit of the organisation file, imported later.'),
    ...grantOn('*', all(onSubscriptions), 'SNS takes no other resource for these (Service Authorization Reference).'),
  ]
}

/** SMS, and no topic: a phone number has no ARN, so whatever has one is left out. */
export const smsGrant = (): Grant => ({
  statement: new PolicyStatement({ actions: ['sns:Publish'], notResources: ['arn:aws:sns:*:*:*'] }),
})
