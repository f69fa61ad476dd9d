import { randomUUID } from 'node:crypto'
import type { Outbox } from '../mail/outbox.ts'
import { noticeMail, type SubscriptionLinks } from './mails.ts'
import type { Parameters } from './parameters.ts'
import { invalidParameter, SnsError } from './snsError.ts'
import type { Subscriptions } from './subscriptions.ts'
import type { Topics } from './topics.ts'

/** An SMS as it left us. */
export interface OutgoingSms {
  /** What the phone shows as its sender. */
  sender: string
  recipient: string
  text: string
  /** `Transactional` or `Promotional`. */
  type: string
}

export interface PublishParts {
  topics: Topics
  subscriptions: Subscriptions
  outbox: Outbox
  /** Has it on disk when it returns. */
  keepSms: (sms: OutgoingSms) => void
  links: SubscriptionLinks
}

const largestMessage = 262_144
const longestSms = 1600
const longestSubject = 99
const notOnOneLine = /[\p{Cc}\p{Zl}\p{Zp}]/u
const e164 = /^\+[1-9]\d{1,14}$/
const senderId = /^(?=.*[A-Za-z])[A-Za-z0-9-]{1,11}$/
const types = ['Promotional', 'Transactional']

/** Publish to a topic or a number, with the limits of API_Publish. Answers the message's id; throws `SnsError`. */
export const publish = (parts: PublishParts, parameters: Parameters): string => {
  const message = parameters.get('Message') ?? ''
  if (message === '') throw invalidParameter('Empty message')
  if (Buffer.byteLength(message) > largestMessage) throw invalidParameter('Message too long')
  if (parameters.get('MessageStructure') !== undefined) throw invalidParameter('MessageStructure')
  const phone = parameters.get('PhoneNumber')
  if (phone !== undefined) publishSms(parts, phone, message, parameters)
  else publishMail(parts, parameters.required('TopicArn'), message, parameters)
  return randomUUID()
}

/** One mail to each confirmed address, kept before SNS says that it has taken it. */
const publishMail = (
  { topics, subscriptions, outbox, links }: PublishParts,
  topicArn: string,
  message: string,
  parameters: Parameters,
): void => {
  const topic = topics.find(topicArn)
  const subject = parameters.get('Subject') ?? 'AWS Notification Message'
  if (subject.length === 0 || subject.length > longestSubject || notOnOneLine.test(subject))
    throw invalidParameter('Subject')
  outbox.add(
    subscriptions
      .confirmedOf(topic.arn)
      .map((subscription) => noticeMail(topic, subscription, { subject, message }, links)),
  )
}

const publishSms = ({ keepSms }: PublishParts, phone: string, message: string, parameters: Parameters): void => {
  if (!e164.test(phone)) throw invalidParameter(`PhoneNumber Reason: ${phone} is not valid to publish to`)
  if (message.length > longestSms) throw invalidParameter('Message too long')
  const attributes = parameters.entries('MessageAttributes', 'Name', 'Value.StringValue')
  const sender = attributes.get('AWS.SNS.SMS.SenderID') ?? 'NOTICE'
  const type = attributes.get('AWS.SNS.SMS.SMSType') ?? 'Promotional'
  if (!senderId.test(sender)) throw invalidValue('AWS.SNS.SMS.SenderID')
  if (!types.includes(type)) throw invalidValue('AWS.SNS.SMS.SMSType')
  keepSms({ sender, recipient: phone, text: message, type })
}

const invalidValue = (attribute: string): SnsError =>
  new SnsError('ParameterValueInvalid', 400, `The message attribute ${attribute} has a value that is not allowed.`)
