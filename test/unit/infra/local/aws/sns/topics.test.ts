import {
  CreateTopicCommand,
  DeleteTopicCommand,
  GetTopicAttributesCommand,
  ListTopicsCommand,
  SubscribeCommand,
  TagResourceCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns'
import { describe, expect, test } from 'vitest'
import { endpointUrls } from '../../../../../../infra/local/aws/endpoint.ts'
import { withTopic } from './withTopic.ts'

describe('topics', () => {
  test('of a name that is there, but said otherwise, are an invalid parameter', async () => {
    const { sns, TopicArn } = await withTopic()
    expect(await sns.send(new CreateTopicCommand({ Name: 'health' }))).toMatchObject({ TopicArn })
    const otherwise = new CreateTopicCommand({ Name: 'health', Attributes: { DisplayName: 'Annet' } })
    await expect(sns.send(otherwise)).rejects.toThrow('Topic already exists with different attributes')
  })

  test.each(['', 'a b', 'å', 'a'.repeat(257), 'a/b'])('called "%s" are an invalid parameter', async (Name) => {
    const { sns } = await withTopic()
    await expect(sns.send(new CreateTopicCommand({ Name }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  test('know how many follow them', async () => {
    const { sns, TopicArn, confirmed, subscribe } = await withTopic()
    await confirmed()
    await subscribe('kari@havnes.example')
    const { Attributes } = await sns.send(new GetTopicAttributesCommand({ TopicArn }))
    expect(Attributes).toMatchObject({
      DisplayName: 'Havnes kommune',
      SubscriptionsConfirmed: '1',
      SubscriptionsPending: '1',
    })
  })

  test('are listed, and take their subscriptions with them', async () => {
    const { sns, TopicArn, confirmed, stateOf } = await withTopic()
    const subscription = await confirmed()
    expect((await sns.send(new ListTopicsCommand({}))).Topics).toEqual([{ TopicArn }])
    await sns.send(new DeleteTopicCommand({ TopicArn }))
    await sns.send(new DeleteTopicCommand({ TopicArn }))
    expect((await sns.send(new ListTopicsCommand({}))).Topics).toEqual([])
    await expect(stateOf(subscription)).rejects.toThrow('does not exist')
  })
})

describe('what is wrong is said as SNS says it', () => {
  test.each(['ola', 'ola@', '@havnes.example', 'ola @havnes.example', 'a@b,c@d', '<ola@havnes.example>'])(
    'the address "%s" is an invalid parameter',
    async (Endpoint) => {
      const { sns, TopicArn } = await withTopic()
      await expect(sns.send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint }))).rejects.toMatchObject({
        name: 'InvalidParameterException',
      })
    },
  )

  test('other protocols than e-mail are not to be had', async () => {
    const { sns, TopicArn } = await withTopic()
    const byPhone = new SubscribeCommand({ TopicArn, Protocol: 'sms', Endpoint: '+4749000001' })
    await expect(sns.send(byPhone)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  test('a pending subscription cannot be taken away', async () => {
    const { sns, subscribe } = await withTopic()
    const SubscriptionArn = await subscribe()
    await expect(sns.send(new UnsubscribeCommand({ SubscriptionArn }))).rejects.toThrow('pending confirmation')
  })

  test('an action that nobody here knows is refused, never ignored', async () => {
    const { sns, TopicArn } = await withTopic()
    const tagging = new TagResourceCommand({ ResourceArn: TopicArn, Tags: [{ Key: 'a', Value: 'b' }] })
    await expect(sns.send(tagging)).rejects.toMatchObject({ name: 'InvalidAction' })
  })

  test.each(['', 'Action=constructor', 'Action=__proto__', '{"Action":"Publish"}', '%', '\0'])(
    'the body %j is no action',
    async (body) => {
      const { origin } = await withTopic()
      const answer = await fetch(`${endpointUrls(origin).sns}/`, { method: 'POST', body })
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain('<Code>InvalidAction</Code>')
    },
  )
})
