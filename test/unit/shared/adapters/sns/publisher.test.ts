import {
  AuthorizationErrorException,
  CreateTopicCommand,
  EndpointDisabledException,
  GetSubscriptionAttributesCommand,
  InternalErrorException,
  InvalidParameterException,
  InvalidParameterValueException,
  InvalidSecurityException,
  KMSAccessDeniedException,
  KMSDisabledException,
  KMSThrottlingException,
  ListSubscriptionsByTopicCommand,
  NotFoundException,
  PublishCommand,
  SetTopicAttributesCommand,
  SNSClient,
  SubscribeCommand,
  ThrottledException,
  UnsubscribeCommand,
  ValidationException,
} from '@aws-sdk/client-sns'
import { mockClient } from 'aws-sdk-client-mock'
import { describe, expect, test } from 'vitest'
import { createSnsPublisher } from '../../../../../shared/adapters/sns/publisher.ts'
import type { ListedSubscription, Publisher } from '../../../../../shared/ports.ts'

const topic = 'arn:aws:sns:eu-north-1:000000000000:unit'
const mail = { subject: 'Emne', text: 'Tekst' }
const because = { $metadata: {}, message: 'Because.' }

const mocked = () => {
  const client = new SNSClient({ region: 'eu-north-1' })
  return { sns: mockClient(client), publisher: createSnsPublisher(client) }
}

const everySubscription = async (publisher: Publisher) => {
  const found: ListedSubscription[] = []
  for await (const each of publisher.subscriptionsOf(topic)) found.push(each)
  return found
}

describe('a publish that SNS answers no to', () => {
  test.each([
    new InvalidParameterException(because),
    new InvalidParameterValueException({ ...because, message: 'Because.' }),
    new ValidationException({ ...because, Message: 'Because.' }),
    new NotFoundException(because),
  ])('is refused for good: $name', async (fault) => {
    const { sns, publisher } = mocked()
    sns.on(PublishCommand).rejects(fault)
    expect(await publisher.publish(topic, mail)).toBe('refused')
  })

  test.each([
    new ThrottledException(because),
    new KMSThrottlingException(because),
    new InternalErrorException(because),
    new AuthorizationErrorException(because),
    new InvalidSecurityException(because),
    new KMSAccessDeniedException(because),
    new KMSDisabledException(because),
    new EndpointDisabledException(because),
    Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
  ])('may be mended, and is thrown: $name', async (fault) => {
    const { sns, publisher } = mocked()
    sns.on(PublishCommand).rejects(fault)
    await expect(publisher.publish(topic, mail)).rejects.toBe(fault)
  })

  test('is not even asked about a subject that it would refuse', async () => {
    const { sns, publisher } = mocked()
    await expect(publisher.publish(topic, { ...mail, subject: 'to\nlinjer' })).rejects.toThrow(RangeError)
    expect(sns.calls()).toEqual([])
  })
})

describe('a topic', () => {
  test('is made without its display name, which is set for itself, cut to the 100 characters SNS takes', async () => {
    const { sns, publisher } = mocked()
    sns.on(CreateTopicCommand).resolves({ TopicArn: topic })
    await publisher.createTopic('unit', 'å'.repeat(130))
    expect(sns.commandCalls(CreateTopicCommand).map(({ args }) => args[0].input)).toEqual([{ Name: 'unit' }])
    expect(sns.commandCalls(SetTopicAttributesCommand).map(({ args }) => args[0].input)).toEqual([
      { TopicArn: topic, AttributeName: 'DisplayName', AttributeValue: 'å'.repeat(100) },
    ])
  })

  test('is there even if SNS does not take its display name', async () => {
    const { sns, publisher } = mocked()
    sns.on(CreateTopicCommand).resolves({ TopicArn: topic })
    sns.on(SetTopicAttributesCommand).rejects(new InvalidParameterException(because))
    expect(await publisher.createTopic('unit', 'Ås kommune')).toBe(topic)
  })

  test('is not said to be there when its display name could not be set for another reason', async () => {
    const { sns, publisher } = mocked()
    sns.on(CreateTopicCommand).resolves({ TopicArn: topic })
    sns.on(SetTopicAttributesCommand).rejects(new ThrottledException(because))
    await expect(publisher.createTopic('unit', 'Ås kommune')).rejects.toThrow(ThrottledException)
  })

  test('without a name is a fault', async () => {
    const { sns, publisher } = mocked()
    sns.on(CreateTopicCommand).resolves({})
    await expect(publisher.createTopic('unit', 'Ås kommune')).rejects.toThrow('SNS did not say')
  })
})

describe('a subscription', () => {
  test('is asked for with its name, also while it is pending', async () => {
    const { sns, publisher } = mocked()
    sns.on(SubscribeCommand).resolves({ SubscriptionArn: `${topic}:1` })
    expect(await publisher.subscribe(topic, 'ola@havnes.example')).toBe(`${topic}:1`)
    expect(sns.commandCalls(SubscribeCommand)[0]?.args[0].input).toEqual({
      TopicArn: topic,
      Protocol: 'email',
      Endpoint: 'ola@havnes.example',
      ReturnSubscriptionArn: true,
    })
  })

  test.each([
    [{ PendingConfirmation: 'true' }, 'pending'],
    [{ PendingConfirmation: 'false' }, 'confirmed'],
  ])('with the attributes %j is %s', async (Attributes, state) => {
    const { sns, publisher } = mocked()
    sns.on(GetSubscriptionAttributesCommand).resolves({ Attributes })
    expect(await publisher.subscriptionState(`${topic}:1`)).toBe(state)
  })

  test('is not called gone because SNS could not be asked', async () => {
    const { sns, publisher } = mocked()
    sns.on(GetSubscriptionAttributesCommand).rejects(new AuthorizationErrorException(because))
    await expect(publisher.subscriptionState(`${topic}:1`)).rejects.toThrow(AuthorizationErrorException)
  })

  test.each([new NotFoundException(because), new InvalidParameterException(because)])(
    'that is gone or pending needs no taking away: $name',
    async (fault) => {
      const { sns, publisher } = mocked()
      sns.on(UnsubscribeCommand).rejects(fault)
      await expect(publisher.unsubscribe(`${topic}:1`)).resolves.toBeUndefined()
    },
  )

  test('that could not be taken away is a fault', async () => {
    const { sns, publisher } = mocked()
    sns.on(UnsubscribeCommand).rejects(new ThrottledException(because))
    await expect(publisher.unsubscribe(`${topic}:1`)).rejects.toThrow(ThrottledException)
  })
})

describe('the list of subscriptions', () => {
  test('leaves out what SNS still shows of deleted ones, and what is no e-mail', async () => {
    const { sns, publisher } = mocked()
    const Endpoint = 'ola@havnes.example'
    sns.on(ListSubscriptionsByTopicCommand).resolves({
      Subscriptions: [
        { Protocol: 'email', Endpoint, SubscriptionArn: 'Deleted' },
        { Protocol: 'sqs', Endpoint: 'arn:aws:sqs:eu-north-1:000000000000:queue', SubscriptionArn: `${topic}:2` },
        { Protocol: 'email', Endpoint, SubscriptionArn: 'PendingConfirmation' },
      ],
    })
    expect(await everySubscription(publisher)).toEqual([{ email: Endpoint, state: 'pending', address: null }])
  })

  test('of which a page is missing is a fault, never a shorter list', async () => {
    const { sns, publisher } = mocked()
    sns
      .on(ListSubscriptionsByTopicCommand)
      .resolvesOnce({
        Subscriptions: [{ Protocol: 'email', Endpoint: 'ola@havnes.example', SubscriptionArn: `${topic}:1` }],
        NextToken: 'more',
      })
      .rejects(new ThrottledException(because))
    await expect(everySubscription(publisher)).rejects.toThrow(ThrottledException)
  })
})
