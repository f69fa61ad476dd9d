import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../../../shared/adapters/memory/memoryStore.ts'
import { createMemoryTimers } from '../../../../shared/adapters/memory/timers.ts'
import { arm } from '../../../../shared/delivery/arm.ts'
import { createWake, wakingTime } from '../../../../shared/delivery/wake.ts'
import { claimed, ended } from '../../../../shared/domain/messages/claim.ts'
import { later } from '../../../../shared/domain/time/instant.ts'
import { due, notice } from '../domain/messages/sampleMessages.ts'
import { collectLogs } from './office.ts'

const later7 = notice({ dueAt: later(due, 'P7D') })

describe('deliver is woken for a message', () => {
  it('when it is due', () => {
    expect(wakingTime(later7, due)).toBe(later(due, 'P7D'))
  })

  it('at once where it is due already, and not in the past: nobody knows what Scheduler does with that', () => {
    const now = later(due, 'P1D')
    expect(wakingTime(notice(), now)).toBe(later(now, 'PT5S'))
    expect(wakingTime(notice({ dueAt: later(now, 'PT2M') }), now)).toBe(later(now, 'PT5S'))
  })

  it('when it is to be tried again', () => {
    expect(wakingTime(notice({ retryAt: later(due, 'PT8M') }), due)).toBe(later(due, 'PT8M'))
    expect(wakingTime(notice({ retryAt: due }), later(due, 'PT1H'))).toBe(later(due, 'PT1H5S'))
  })
})

it('whoever is woken again is woken under a new name each time', async () => {
  const timers = createMemoryTimers()
  let tokens = 0
  const wake = createWake({ timers, newToken: () => `token-${(tokens += 1)}` })
  await wake(notice(), later(due, 'PT30S'))
  await wake(notice(), later(due, 'PT60S'))
  const { subject, id } = notice()
  expect(timers.waiting()).toEqual([
    { name: 'token-1', at: later(due, 'PT30S'), key: { subject, id } },
    { name: 'token-2', at: later(due, 'PT60S'), key: { subject, id } },
  ])
})

const openOffice = async (message = later7) => {
  const store = createMemoryStore({ clock: { now: () => due } })
  await store.commit([{ kind: 'message', message, expected: 0 }])
  return { store, timers: createMemoryTimers(), message }
}

describe('a timer is set', () => {
  it('under the name of the message, with its key, and remembered', async () => {
    const office = await openOffice()
    expect(await arm(office, [office.message], due)).toBe(1)
    const { subject, id } = later7
    expect(office.timers.waiting()).toEqual([{ name: id, at: later7.dueAt, key: { subject, id } }])
    expect(await office.store.readMessage(subject, id)).toMatchObject({ scheduled: true, version: 2 })
  })

  it.each([
    ['has one', notice({ scheduled: true })],
    ['somebody holds', claimed(notice(), 't', due, ['health'])],
    ['is over', ended(notice(), 'sent')],
  ])('for no message that %s', async (_, message) => {
    const office = await openOffice(message)
    expect(await arm(office, [message], due)).toBe(0)
    expect(office.timers.waiting()).toEqual([])
  })

  it('and not counted where the message has changed meanwhile', async () => {
    const office = await openOffice()
    await office.store.commit([{ kind: 'message', message: { ...later7, version: 2 }, expected: 1 }])
    expect(await arm(office, [later7], due)).toBe(0)
  })

  it('for the others where it fails for one', async () => {
    collectLogs()
    const other = notice({ id: 'other', dueAt: later(due, 'P1D') })
    const office = await openOffice()
    await office.store.commit([{ kind: 'message', message: other, expected: 0 }])
    const timers = {
      ...office.timers,
      set: (...[name, at, key]: Parameters<typeof office.timers.set>) =>
        name === 'other' ? Promise.reject(new Error('429')) : office.timers.set(name, at, key),
    }
    expect(await arm({ store: office.store, timers }, [other, later7], due)).toBe(1)
    expect(await office.store.unscheduledMessages(10)).toEqual([{ subject: other.subject, id: 'other' }])
  })
})
