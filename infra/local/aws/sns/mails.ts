import type { OutgoingMail } from '../mail/keptMails.ts'
import type { SnsSubscription } from './subscriptions.ts'
import type { SnsTopic } from './topics.ts'

/** Where a person confirms or ends a subscription. */
export interface SubscriptionLinks {
  confirm: (token: string) => string
  unsubscribe: (token: string) => string
}

const amazon = 'AWS Notifications'

// The words are much like those of SNS itself, so that people know them when they meet the real ones.

/** Asks whoever has the address whether they want the mails of a topic. */
export const confirmationMail = (
  { endpoint, topicArn, token }: SnsSubscription,
  { confirm }: SubscriptionLinks,
): OutgoingMail => ({
  sender: amazon,
  recipient: endpoint,
  subject: 'AWS Notification - Subscription Confirmation',
  text: `You have chosen to subscribe to the topic:
${topicArn}

To confirm this subscription, click or visit the link below (If this was in error no action is necessary):
${confirm(token)}
`,
})

/** A mail of the topic, with the footer that every such mail has. */
export const noticeMail = (
  { displayName }: SnsTopic,
  { endpoint, token }: SnsSubscription,
  { subject, message }: { subject: string; message: string },
  { unsubscribe }: SubscriptionLinks,
): OutgoingMail => ({
  sender: displayName === '' ? amazon : displayName,
  recipient: endpoint,
  subject,
  text: `${message}${footer(unsubscribe(token))}`,
})

/** What SNS puts below every notice. */
export const footer = (link: string): string => `

--
If you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:
${link}
`

/** Tells that the subscription was ended by its link: it may have been somebody else. */
export const cancellationMail = ({ endpoint, topicArn }: SnsSubscription): OutgoingMail => ({
  sender: amazon,
  recipient: endpoint,
  subject: 'AWS Notification - Unsubscribe Confirmation',
  text: `Your subscription to the topic below has been deactivated:
${topicArn}
`,
})
