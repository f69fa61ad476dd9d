import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryStore } from '../../../../shared/adapters/memory/memoryStore.ts'
import { createMemoryTimers } from '../../../../shared/adapters/memory/timers.ts'
import type { Courier } from '../../../../shared/delivery/courier.ts'
import { createDispatch } from '../../../../shared/delivery/dispatch.ts'
import type { Message } from '../../../../shared/domain/messages/message.ts'
import { later } from '../../../../shared/domain/time/instant.ts'
import { due, notice, sms } from '../domain/messages/sampleMessages.ts'
import { collectLogs } from './office.ts'

const dueNow = ['m1', 'm2', 'm3'].map((id) => notice({ id }))
const inAWeek = notice({ id: 'reminder', dueAt: later(due, 'P7D') })

/** What has just been committed, and a courier who does as the test says. */
const openCounter = async (messages: Message[], courier: Courier, { sendsTexts = true } = {}) => {
  const clock = { now: () => due }
  const store = createMemoryStore({ clock })
  await store.commit(messages.map((message) => ({ kind: 'message', message, expected: 0 })))
  const timers = createMemoryTimers()
  return {
    store,
    timers,
    dispatch: () => createDispatch({ store, timers, clock, sendsTexts, courier })(messages),
    armed: () => timers.waiting().map(({ name, at }) => [name, at]),
  }
}

const recording =
  (delivered: string[], during: (id: string) => unknown = () => undefined): Courier =>
  async ({ id }) => {
    await during(id)
    delivered.push(id)
    return 'sent'
  }

describe('what has just been committed', () => {
  it('is sent where it is due, and gets a timer where it is not', async () => {
    const delivered: string[] = []
    const counter = await openCounter([...dueNow, inAWeek], recording(delivered))
    await counter.dispatch()
    expect(delivered).toEqual(['m1', 'm2', 'm3'])
    expect(counter.armed()).toEqual([['reminder', later(due, 'P7D')]])
    expect(await counter.store.unscheduledMessages(10)).toHaveLength(3)
  })

  it('goes one after the other: what is told later depends on whom the earlier one reached', async () => {
    let underWay = 0
    const atOnce: number[] = []
    const courier = recording([], async () => {
      atOnce.push((underWay += 1))
      await Promise.resolve()
      underWay -= 1
    })
    const counter = await openCounter(dueNow, courier)
    await counter.dispatch()
    expect(atOnce).toEqual([1, 1, 1])
  })

  it('goes on when one of it fails', async () => {
    const lines = collectLogs()
    const delivered: string[] = []
    const courier = recording(delivered, (id) => {
      if (id === 'm1') throw new Error('The database does not answer.')
    })
    const counter = await openCounter(dueNow, courier)
    await counter.dispatch()
    expect(delivered).toEqual(['m2', 'm3'])
    expect(lines).toMatchObject([{ code: 'sendFailed' }])
  })

  it('leaves an SMS to deliver where it may send none', async () => {
    const delivered: string[] = []
    const counter = await openCounter([sms(), ...dueNow], recording(delivered), { sendsTexts: false })
    await counter.dispatch()
    expect(delivered).toEqual(['m1', 'm2', 'm3'])
    expect(counter.armed()).toEqual([[sms().id, later(due, 'PT5S')]])
  })

  it('sends an SMS itself where it may', async () => {
    const delivered: string[] = []
    const counter = await openCounter([sms()], recording(delivered))
    await counter.dispatch()
    expect(delivered).toEqual([sms().id])
    expect(counter.armed()).toEqual([])
  })
})

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('nobody waits longer than 5 s', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('even when a send never ends', async () => {
    const counter = await openCounter(dueNow, () => new Promise(() => {}))
    let answered = false
    const dispatched = counter.dispatch().then(() => (answered = true))
    await vi.advanceTimersByTimeAsync(4999)
    expect(answered).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await dispatched
  })

  it('and after 3 s nothing is begun: what is left is deliver’s', async () => {
    const delivered: string[] = []
    const counter = await openCounter(
      dueNow,
      recording(delivered, () => after(1600)),
    )
    const dispatched = counter.dispatch()
    await vi.advanceTimersByTimeAsync(3200)
    await dispatched
    expect(delivered).toEqual(['m1', 'm2'])
    expect(counter.armed()).toEqual([['m3', later(due, 'PT5S')]])
  })

  it('a message of many parts is told to stop then, too', async () => {
    const told: boolean[] = []
    const courier: Courier = async (_, isOutOfTime) => {
      for (let second = 0; second < 4; second += 1) {
        told.push(isOutOfTime?.() ?? false)
        await after(1000)
      }
      return 'released'
    }
    const counter = await openCounter(dueNow.slice(0, 1), courier)
    const dispatched = counter.dispatch()
    await vi.advanceTimersByTimeAsync(5000)
    await dispatched
    expect(told).toEqual([false, false, false, true])
  })
})

describe('timers', () => {
  it('that cannot be set leave the message to the auditor', async () => {
    const lines = collectLogs()
    const counter = await openCounter([inAWeek], recording([]))
    counter.timers.behave('fails')
    await counter.dispatch()
    expect(await counter.store.unscheduledMessages(10)).toEqual([{ subject: inAWeek.subject, id: 'reminder' }])
    expect(lines).toMatchObject([{ code: 'timerFailed' }])
  })

  it('whose answer was lost are set again by the auditor under the same name', async () => {
    collectLogs()
    const counter = await openCounter([inAWeek], recording([]))
    counter.timers.behave('losesAnswer')
    await counter.dispatch()
    expect(await counter.store.unscheduledMessages(10)).toHaveLength(1)
    counter.timers.behave('obeys')
    await counter.dispatch()
    expect(counter.armed()).toHaveLength(1)
    expect(await counter.store.unscheduledMessages(10)).toEqual([])
  })

  it('are set side by side, and marked in one commit', async () => {
    const many = Array.from({ length: 20 }, (_, place) =>
      notice({ id: `r${place}`, dueAt: later(due, `P${place + 1}D`) }),
    )
    const counter = await openCounter(many, recording([]))
    const commit = vi.spyOn(counter.store, 'commit')
    await counter.dispatch()
    expect(commit).toHaveBeenCalledTimes(1)
    expect(counter.armed()).toHaveLength(20)
  })
})
