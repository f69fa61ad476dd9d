import { describe, expect, test } from 'vitest'
import type { ListedSubscription, Mail, Publisher } from '../../shared/ports.ts'

/** A publisher, and the people who read its mail. */
export interface PublisherWorld {
  publisher: Publisher
  /** What the person with that address does: follows the link in the confirmation mail. */
  confirm: (subscription: string, email: string) => Promise<void>
  /** What somebody who follows the topic has got once everything under way has arrived, oldest first. */
  mailsTo: (email: string) => Promise<Mail[]>
  /** Somebody new who follows the topic, by whatever way this world can show what arrives. */
  reader: (topic: string) => Promise<() => Promise<Mail[]>>
}

/** What a world cannot do, each with the reason. Nothing is skipped: the lack itself is tested. */
export interface PublisherLacks {
  /** Subscriptions are confirmed at once and no confirmation is asked for. */
  confirmation?: string
}

type CreateWorld = () => Promise<PublisherWorld>

const mail: Mail = { subject: 'IT er uten folk på onsdag', text: 'Ingen på IT kan nås onsdag 8. april.' }

let made = 0
const fresh = (what: string): string => {
  made += 1
  return `${what}-${process.pid}-${Date.now().toString(36)}-${made}`
}
const someone = () => `${fresh('ola')}@havnes.example`

const all = async (listed: AsyncIterable<ListedSubscription>) => {
  const found: ListedSubscription[] = []
  for await (const each of listed) found.push(each)
  return found
}

/** What every `Publisher` must do, whatever it is made of. */
export const describePublisher = (name: string, createWorld: CreateWorld, lacks: PublisherLacks = {}): void => {
  describe(`the publisher ${name}`, () => {
    describeTopics(createWorld)
    describeSubscriptions(createWorld)
    if (lacks.confirmation === undefined) describeConfirmation(createWorld)
    else describeNoConfirmation(createWorld, lacks.confirmation)
    describePublishing(createWorld)
  })
}

const withTopic = async (createWorld: CreateWorld) => {
  const world = await createWorld()
  return { ...world, topic: await world.publisher.createTopic(fresh('unit'), 'Havnes kommune') }
}

const describeTopics = (createWorld: CreateWorld): void => {
  test('the same name is the same topic, another name another', async () => {
    const { publisher } = await createWorld()
    const name = fresh('unit')
    const topic = await publisher.createTopic(name, 'Havnes kommune')
    expect(await publisher.createTopic(name, 'Havnes kommune')).toBe(topic)
    expect(await publisher.createTopic(fresh('unit'), 'Havnes kommune')).not.toBe(topic)
  })

  test('a topic stays the same when its sender is called something else', async () => {
    const { publisher, reader } = await createWorld()
    const name = fresh('unit')
    const topic = await publisher.createTopic(name, 'Havnes kommune')
    const mails = await reader(topic)
    expect(await publisher.createTopic(name, 'Ærfjord kommune'.padEnd(120, '.'))).toBe(topic)
    expect(await publisher.publish(topic, mail)).toBe('accepted')
    expect(await mails()).toHaveLength(1)
  })
}

const describeSubscriptions = (createWorld: CreateWorld): void => {
  test('the same address twice is one subscription', async () => {
    const { publisher, topic } = await withTopic(createWorld)
    const email = someone()
    const subscription = await publisher.subscribe(topic, email)
    expect(await publisher.subscribe(topic, email)).toBe(subscription)
    expect(await all(publisher.subscriptionsOf(topic))).toHaveLength(1)
  })

  test('who has confirmed is listed so, by the name that subscribing gave', async () => {
    const { publisher, confirm, topic } = await withTopic(createWorld)
    const email = someone()
    const subscription = await publisher.subscribe(topic, email)
    await confirm(subscription, email)
    expect(await publisher.subscriptionState(subscription)).toBe('confirmed')
    expect(await all(publisher.subscriptionsOf(topic))).toEqual([{ email, state: 'confirmed', address: subscription }])
  })

  test('a subscription that was taken away is gone, and may be taken away again', async () => {
    const { publisher, confirm, topic } = await withTopic(createWorld)
    const email = someone()
    const subscription = await publisher.subscribe(topic, email)
    await confirm(subscription, email)
    await publisher.unsubscribe(subscription)
    await publisher.unsubscribe(subscription)
    expect(await publisher.subscriptionState(subscription)).toBe('gone')
    expect(await all(publisher.subscriptionsOf(topic))).toEqual([])
  })

  test('who subscribes again after that has another subscription', async () => {
    const { publisher, confirm, topic } = await withTopic(createWorld)
    const email = someone()
    const first = await publisher.subscribe(topic, email)
    await confirm(first, email)
    await publisher.unsubscribe(first)
    expect(await publisher.subscribe(topic, email)).not.toBe(first)
    expect(await publisher.subscriptionState(first)).toBe('gone')
  })

  test('more than two pages of subscriptions are all listed, each once', async () => {
    const { publisher, topic } = await withTopic(createWorld)
    const emails = Array.from({ length: 203 }, someone)
    await Promise.all(emails.map((email) => publisher.subscribe(topic, email)))
    const listed = await all(publisher.subscriptionsOf(topic))
    expect(listed.map(({ email }) => email).toSorted()).toEqual(emails.toSorted())
  })

  test('a topic that is not there has no subscriptions, and takes none', async () => {
    const { publisher, topic } = await withTopic(createWorld)
    expect(await all(publisher.subscriptionsOf(`${topic}-not`))).toEqual([])
    await expect(publisher.subscribe(`${topic}-not`, someone())).rejects.toThrow(/topic|exist/i)
  })
}

const describeConfirmation = (createWorld: CreateWorld): void => {
  test('a subscription is pending until the person confirms it, and gets no mail before', async () => {
    const { publisher, confirm, mailsTo, topic } = await withTopic(createWorld)
    const email = someone()
    const subscription = await publisher.subscribe(topic, email)
    expect(await publisher.subscriptionState(subscription)).toBe('pending')
    expect(await all(publisher.subscriptionsOf(topic))).toEqual([{ email, state: 'pending', address: null }])
    await publisher.publish(topic, mail)
    await confirm(subscription, email)
    expect(await mailsTo(email)).toEqual([])
    await publisher.publish(topic, { ...mail, subject: 'Andre' })
    expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual(['Andre'])
  })

  test('a pending subscription cannot be taken away', async () => {
    const { publisher, topic } = await withTopic(createWorld)
    const subscription = await publisher.subscribe(topic, someone())
    await publisher.unsubscribe(subscription)
    expect(await publisher.subscriptionState(subscription)).toBe('pending')
  })
}

const describeNoConfirmation = (createWorld: CreateWorld, reason: string): void => {
  test(`a subscription is confirmed at once here: ${reason}`, async () => {
    const { publisher, topic } = await withTopic(createWorld)
    expect(await publisher.subscriptionState(await publisher.subscribe(topic, someone()))).toBe('confirmed')
  })
}

const describePublishing = (createWorld: CreateWorld): void => {
  test.each<[string, Mail]>([
    [
      'Norwegian letters',
      { subject: 'Ærlig talt: øl på Ås? «Ja» – nå', text: 'Blåbærsyltetøy\npå brødet\n\nHilsen IT' },
    ],
    ['what XML and HTML take for their own', { subject: 'a < b & "c" > \'d\' ]]>', text: '<b>&amp;</b> %20 + = ?' }],
    ['characters outside the basic plane', { subject: 'Grønt 🟢', text: '🟢 Alt er i orden' }],
    ['the longest subject', { subject: 'å'.repeat(99), text: 'x' }],
    ['a long text with long lines', { subject: 'Lang', text: `${'ord '.repeat(400)}slutt\n`.repeat(20).trimEnd() }],
    ['lines that SMTP would misread', { subject: 'Punkt', text: 'før\n.\n..\nFrom her\netter' }],
  ])('%s arrive as they were sent', async (_, sent) => {
    const { publisher, reader, topic } = await withTopic(createWorld)
    const mails = await reader(topic)
    expect(await publisher.publish(topic, sent)).toBe('accepted')
    expect(await mails()).toEqual([sent])
  })

  test('only those who follow the topic get its mails', async () => {
    const { publisher, reader, topic } = await withTopic(createWorld)
    const other = await publisher.createTopic(fresh('unit'), 'Havnes kommune')
    const [here, there] = [await reader(topic), await reader(other)]
    await publisher.publish(topic, mail)
    expect(await here()).toEqual([mail])
    expect(await there()).toEqual([])
  })

  test('a topic nobody follows takes a mail', async () => {
    const { publisher, topic } = await withTopic(createWorld)
    expect(await publisher.publish(topic, mail)).toBe('accepted')
  })

  test('a topic that is not there is a lasting no', async () => {
    const { publisher, topic } = await withTopic(createWorld)
    expect(await publisher.publish(`${topic}-not`, mail)).toBe('refused')
  })

  test.each([
    ['none', ''],
    ['of 100 characters', 'a'.repeat(100)],
    ['with a line feed', 'to\nlinjer'],
    ['with a carriage return', 'to\rlinjer'],
    ['with a tab', 'to\tkolonner'],
    ['with a line separator', 'to\u2028linjer'],
    ['with a control character of the second set', 'to\u0085linjer'],
  ])('a subject %s is a fault of the caller, and nothing is sent', async (_, subject) => {
    const { publisher, reader, topic } = await withTopic(createWorld)
    const mails = await reader(topic)
    await expect(publisher.publish(topic, { subject, text: 'x' })).rejects.toThrow(RangeError)
    expect(await mails()).toEqual([])
  })
}
