import { SubscribeCommand } from '@aws-sdk/client-sns'
import { describe, expect, test } from 'vitest'
import { email, withTopic } from './withTopic.ts'

describe('confirming', () => {
  test('asks by a mail that names the topic and has a link', async () => {
    const { TopicArn, subscribe, mails, origin } = await withTopic()
    await subscribe()
    const [mail] = await mails()
    expect(mail).toMatchObject({ sender: 'AWS Notifications', subject: 'AWS Notification - Subscription Confirmation' })
    expect(mail?.text).toContain(TopicArn)
    expect(mail?.text).toMatch(new RegExp(`${origin}/local/subscription/confirm\\?token=[0-9a-f]{64}`))
  })

  test('is not done by looking at the link, as mail scanners do, but by the button there', async () => {
    const { subscribe, linkIn, stateOf } = await withTopic()
    const subscription = await subscribe()
    const page = await fetch(await linkIn('confirm'))
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<form method="post">')
    expect(await stateOf(subscription)).toBe('true')
    expect((await fetch(await linkIn('confirm'), { method: 'POST' })).status).toBe(200)
    expect(await stateOf(subscription)).toBe('false')
  })

  test('cannot be done by another site', async () => {
    const { subscribe, linkIn, stateOf } = await withTopic()
    const subscription = await subscribe()
    const answer = await fetch(await linkIn('confirm'), { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
    expect(answer.status).toBe(403)
    expect(await stateOf(subscription)).toBe('true')
  })

  test('is possible until 48 hours are over: then the subscription is gone', async () => {
    const { subscribe, linkIn, stateOf, clock } = await withTopic()
    const subscription = await subscribe()
    const link = await linkIn('confirm')
    clock.moveTo('2027-03-03T11:59:59.999Z')
    expect(await stateOf(subscription)).toBe('true')
    clock.moveTo('2027-03-03T12:00:00.000Z')
    await expect(stateOf(subscription)).rejects.toThrow('does not exist')
    expect((await fetch(link, { method: 'POST' })).status).toBe(404)
  })

  test('is asked for again when somebody subscribes again before', async () => {
    const { subscribe, mails } = await withTopic()
    expect(await subscribe()).toBe(await subscribe())
    expect(await mails()).toHaveLength(2)
  })

  test('is not asked for again after that, and lasts', async () => {
    const { subscribe, confirmed, mails, stateOf, clock } = await withTopic()
    const subscription = await confirmed()
    expect(await subscribe()).toBe(subscription)
    expect(await mails()).toHaveLength(1)
    clock.moveTo('2028-03-01T12:00:00.000Z')
    expect(await stateOf(subscription)).toBe('false')
  })

  test('leaves the name of the subscription untold where it is not asked for', async () => {
    const { sns, TopicArn } = await withTopic()
    const answer = await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint: email }))
    expect(answer.SubscriptionArn).toBe('pending confirmation')
  })
})

describe('the link at the foot of a mail', () => {
  test('ends the subscription by its button, not by looking, and a mail says so', async () => {
    const { confirmed, publish, linkIn, stateOf, mails } = await withTopic()
    const subscription = await confirmed()
    await publish()
    expect((await fetch(await linkIn('unsubscribe'))).status).toBe(200)
    expect(await stateOf(subscription)).toBe('false')
    await fetch(await linkIn('unsubscribe'), { method: 'POST' })
    await expect(stateOf(subscription)).rejects.toThrow('does not exist')
    await publish()
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'AWS Notification - Subscription Confirmation',
      'Emne',
      'AWS Notification - Unsubscribe Confirmation',
    ])
  })

  test('ends only its own', async () => {
    const { confirmed, publish, linkIn, stateOf } = await withTopic()
    const [mine, theirs] = [await confirmed(), await confirmed('kari@havnes.example')]
    await publish()
    await fetch(await linkIn('unsubscribe'), { method: 'POST' })
    await expect(stateOf(mine)).rejects.toThrow('does not exist')
    expect(await stateOf(theirs)).toBe('false')
  })

  test.each(['', '?token=', '?token=0', '?token=%00', "?token='--"])('with %j leads nowhere', async (query) => {
    const { origin } = await withTopic()
    expect((await fetch(`${origin}/local/subscription/unsubscribe${query}`, { method: 'POST' })).status).toBe(404)
  })
})
