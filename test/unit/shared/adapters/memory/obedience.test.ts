import { expect, test } from 'vitest'
import { createMemoryPublisher } from '../../../../../shared/adapters/memory/publisher.ts'
import { createMemoryTexter } from '../../../../../shared/adapters/memory/texter.ts'
import { createMemoryTimers } from '../../../../../shared/adapters/memory/timers.ts'

const phone = '+4749000001'

test('a texter that fails sends nothing, one that loses its answer has sent, one that refuses says so', async () => {
  const texter = createMemoryTexter()
  texter.behave('fails')
  await expect(texter.send(phone, 'en', 'VAKTLINJE')).rejects.toThrow('told to')
  texter.behave('losesAnswer')
  await expect(texter.send(phone, 'to', 'VAKTLINJE')).rejects.toThrow('told to')
  texter.behave('refuses')
  expect(await texter.send(phone, 'tre', 'VAKTLINJE')).toBe('refused')
  texter.behave('obeys')
  expect(await texter.send(phone, 'fire', 'VAKTLINJE')).toBe('accepted')
  expect(texter.texts().map(({ text }) => text)).toEqual(['to', 'fire'])
})

test('timers that lose their answer are set', async () => {
  const timers = createMemoryTimers()
  timers.behave('losesAnswer')
  const key = { subject: { type: 'agreement', id: 'a' }, id: 'a.reminder' } as const
  await expect(timers.set('a.reminder', '2026-04-08T10:00:00.000Z', key)).rejects.toThrow('told to')
  expect(timers.waiting()).toEqual([{ name: 'a.reminder', at: '2026-04-08T10:00:00.000Z', key }])
})

test('a publisher that refuses delivers nothing, and still says who follows what', async () => {
  const publisher = createMemoryPublisher()
  const topic = await publisher.createTopic('unit', 'Havnes kommune')
  const subscription = await publisher.subscribe(topic, 'ola@havnes.example')
  publisher.confirm(subscription)
  publisher.behave('refuses')
  expect(await publisher.publish(topic, { subject: 'Emne', text: 'Tekst' })).toBe('refused')
  expect(publisher.mailsTo('ola@havnes.example')).toEqual([])
  expect(await publisher.subscriptionState(subscription)).toBe('confirmed')
})

test('who leaves by the link in a mail is gone', async () => {
  const publisher = createMemoryPublisher()
  const topic = await publisher.createTopic('unit', 'Havnes kommune')
  const subscription = await publisher.subscribe(topic, 'ola@havnes.example')
  publisher.confirm(subscription)
  publisher.leave(subscription)
  expect(await publisher.subscriptionState(subscription)).toBe('gone')
})
