import { expect, test } from 'vitest'
import type { Message, Subject } from '../../../shared/domain/messages/message.ts'
import type { Change } from '../../../shared/ports.ts'
import { type CreateStore, fixedClock, given } from './createStore.ts'
import { message, subject } from './things.ts'

const created = (...messages: Message[]): Change[] =>
  messages.map((one) => ({ kind: 'message', message: one, expected: 0 }))

const noon = '2026-11-23T12:00:00.000Z'
const later = '2026-11-23T12:00:00.001Z'

/** The index of due messages may lag behind, so what it says is asked until it is so. */
export const describeMessages = (createStore: CreateStore): void => {
  test('the messages about a subject are those of no other, in the order of their ids', async () => {
    const store = await createStore(fixedClock)
    const other: Subject = { type: 'agreement', id: subject.id }
    await given(store, created(message('m-2'), message('m-1'), message('m-3', { subject: other })))
    expect(await store.readMessagesAbout(subject)).toStrictEqual([message('m-1'), message('m-2')])
    expect(await store.readMessagesAbout(other)).toStrictEqual([message('m-3', { subject: other })])
    expect(await store.readMessage(other, 'm-1')).toBeUndefined()
  })

  test('due are the pending and the claimed until an instant and at that instant, earliest first', async () => {
    const store = await createStore(fixedClock)
    await given(
      store,
      created(
        message('at-noon', { dueAt: noon, state: 'claimed' }),
        message('after', { dueAt: later, scheduled: true }),
        message('unscheduled', { dueAt: noon }),
        message('before', { dueAt: '2026-11-22T12:00:00.000Z', scheduled: true }),
        message('sent', { dueAt: noon, state: 'sent' }),
        message('failed', { dueAt: noon, state: 'failed' }),
        message('missed', { dueAt: noon, state: 'missed' }),
        message('superseded', { dueAt: noon, state: 'superseded' }),
      ),
    )
    await expect
      .poll(() => store.dueMessages(noon, 10))
      .toStrictEqual([
        { subject, id: 'before' },
        { subject, id: 'at-noon' },
      ])
    await expect
      .poll(() => store.dueMessages(later, 2))
      .toStrictEqual([
        { subject, id: 'before' },
        { subject, id: 'at-noon' },
      ])
  })

  test('who has no timer is found until it has one, however far away it is due', async () => {
    const store = await createStore(fixedClock)
    const far = '2031-01-01T00:00:00.000Z'
    await given(store, created(message('m-1', { dueAt: far }), message('m-2', { dueAt: far, scheduled: true })))
    await expect.poll(() => store.unscheduledMessages(10)).toStrictEqual([{ subject, id: 'm-1' }])
    await given(store, [
      { kind: 'message', message: message('m-1', { dueAt: far, scheduled: true, version: 2 }), expected: 1 },
    ])
    await expect.poll(() => store.unscheduledMessages(10)).toEqual([])
  })

  test.each<Subject>([
    { type: 'escalation', id: '01KAS-with-dashes' },
    { type: 'agreement', id: 'a#1' },
    { type: 'availability', id: 'none-2026-12-24T11:00:00.000Z' },
  ])('a due message is found again by its key: $type $id', async (about) => {
    const store = await createStore(fixedClock)
    await given(store, created(message('m-1', { subject: about, dueAt: noon, scheduled: true })))
    await expect.poll(() => store.dueMessages(noon, 1)).toStrictEqual([{ subject: about, id: 'm-1' }])
    expect(await store.readMessage(about, 'm-1')).toMatchObject({ id: 'm-1', subject: about })
  })

  test('a message is due no more once it has ended, and again once it is let go', async () => {
    const store = await createStore(fixedClock)
    await given(store, created(message('m-1', { dueAt: noon, scheduled: true })))
    const become = (version: number, state: Message['state']): Change => ({
      kind: 'message',
      message: message('m-1', { dueAt: noon, version, state, scheduled: true }),
      expected: version - 1,
    })
    await given(store, [become(2, 'missed')])
    await expect.poll(() => store.dueMessages(noon, 10)).toEqual([])
    await given(store, [become(3, 'pending')])
    await expect.poll(() => store.dueMessages(noon, 10)).toEqual([{ subject, id: 'm-1' }])
  })
}
