import { describe, expect, it } from 'vitest'
import { createMemoryTexter } from '../../../../shared/adapters/memory/texter.ts'
import { emptyCalendar } from '../../../../shared/domain/calendar/calendar.ts'
import { claimed } from '../../../../shared/domain/messages/claim.ts'
import type { Message } from '../../../../shared/domain/messages/message.ts'
import { later } from '../../../../shared/domain/time/instant.ts'
import type { Change } from '../../../../shared/ports.ts'
import { due, notice, sms } from '../domain/messages/sampleMessages.ts'
import { collectLogs, errandOf, mailTo, openOffice, outage, smsTo, units } from './office.ts'

const accepted = 'accepted' as const

const isMessage = (change: Change): change is Extract<Change, { kind: 'message' }> => change.kind === 'message'

/** How the message stood in each of those commits. */
const messagesIn = (commits: Change[][]): Message[] =>
  commits
    .flat()
    .filter(isMessage)
    .map(({ message }) => message)

describe('each part', () => {
  it('is marked right after it went out, and the next one is begun with the same mark', async () => {
    const office = await openOffice()
    await office.deliver()
    expect(messagesIn(office.commits).map(({ sentParts, uncertainParts }) => [sentParts, uncertainParts])).toEqual([
      [[], ['health']],
      [['health'], ['home-care']],
      [['health', 'home-care'], ['schools']],
      [units, []],
    ])
  })

  it('gives the claim another 60 s: sending may last longer than one claim', async () => {
    let now = due
    const office = await openOffice({
      publishing: () => {
        now = later(now, 'PT40S')
        office.at(now)
        return 'accepted'
      },
    })
    expect(await office.deliver()).toBe('sent')
    expect(office.published).toEqual(units)
  })

  it('that went out before is not sent again', async () => {
    const office = await openOffice({ message: notice({ sentParts: ['home-care'] }) })
    await office.deliver()
    expect(office.published).toEqual(['health', 'schools'])
  })

  it('is sent to those who are meant now: an audience may shrink between two tries', async () => {
    const office = await openOffice({
      message: notice({ sentParts: ['health', 'it'] }),
      verdict: () => ({ errand: errandOf([mailTo('health'), mailTo('schools')]) }),
    })
    expect(await office.deliver()).toBe('sent')
    expect(office.published).toEqual(['schools'])
    expect(await office.kept()).toMatchObject({ sentParts: ['health', 'it', 'schools'], parts: 3 })
  })
})

describe('when the mark is lost', () => {
  it('somebody else has the message, and nothing more is sent', async () => {
    const office = await openOffice({
      publishing: async (unit) => {
        if (unit !== 'health') return accepted
        const message = await office.kept()
        await office.store.commit([
          { kind: 'message', message: { ...message, version: message.version + 1 }, expected: message.version },
        ])
        return accepted
      },
    })
    expect(await office.deliver()).toBe('released')
    expect(office.published).toEqual(['health'])
    expect(office.timers.waiting()).toEqual([])
  })

  it('with the last part, the end is the other one’s to write', async () => {
    const office = await openOffice({
      verdict: () => ({ errand: errandOf([mailTo('health')]) }),
      publishing: async () => {
        const message = await office.kept()
        await office.store.commit([
          { kind: 'message', message: { ...message, version: message.version + 1 }, expected: message.version },
        ])
        return accepted
      },
    })
    expect(await office.deliver()).toBe('released')
    expect(await office.kept()).toMatchObject({ state: 'claimed', sentParts: [] })
  })
})

describe('when what is told of changes between two parts', () => {
  const unmoved = { kind: 'calendarUnchanged', version: 0 } as const
  const whileSending = async () => {
    const office = await openOffice({
      verdict: () => ({ errand: errandOf(units.map(mailTo), { guards: [unmoved], stillSo: [unmoved] }) }),
      publishing: async (unit) => {
        const calendar = { ...emptyCalendar, version: 1 }
        if (unit === 'health') await office.store.commit([{ kind: 'calendar', calendar, expected: 0 }])
        return accepted
      },
    })
    return office
  }

  it('nothing more is sent of it, and it is looked at again at once', async () => {
    const office = await whileSending()
    expect(await office.deliver()).toBe('released')
    expect(office.published).toEqual(['health'])
    expect(await office.kept()).toMatchObject({
      state: 'pending',
      sentParts: ['health'],
      uncertainParts: [],
      attempts: 0,
    })
    expect(office.timers.waiting()).toMatchObject([{ at: later(due, 'PT5S'), key: office.key }])
  })

  it('and somebody else has the message too, it is theirs', async () => {
    const office = await openOffice({
      verdict: () => ({ errand: errandOf(units.map(mailTo), { stillSo: [{ ...unmoved, version: 7 }] }) }),
      publishing: async () => {
        const message = await office.kept()
        await office.store.commit([
          { kind: 'message', message: { ...message, version: message.version + 1 }, expected: message.version },
        ])
        return accepted
      },
    })
    expect(await office.deliver()).toBe('released')
    expect(office.timers.waiting()).toEqual([])
  })
})

it('whoever sleeps through the end of their claim sends nothing when they wake', async () => {
  const office = await openOffice()
  const held = claimed(await office.kept(), 'frozen', due, units)
  await office.store.commit([{ kind: 'message', message: held, expected: 1 }])
  office.at(later(due, 'PT46S'))
  expect(await office.sendErrand(held, errandOf(units.map(mailTo)))).toBe('released')
  expect(office.published).toEqual([])
  expect(await office.kept()).toMatchObject({ state: 'pending', attempts: 0 })
})

/** Out of time after so many parts. */
const after = (parts: number) => {
  let begun = 0
  return () => (begun += 1) > parts
}

describe('when time is up', () => {
  it('the rest is for the next slice, which starts where this one stopped; no slice costs a try', async () => {
    const office = await openOffice()
    for (const part of [1, 2]) {
      expect(await office.deliver(after(1))).toBe('released')
      expect(await office.kept()).toMatchObject({
        state: 'pending',
        attempts: 0,
        sentParts: units.slice(0, part),
        uncertainParts: [],
      })
    }
    expect(await office.deliver(after(1))).toBe('sent')
    expect(office.published).toEqual(units)
  })

  it('somebody is woken for the rest at once', async () => {
    const office = await openOffice()
    await office.deliver(after(1))
    expect(office.timers.waiting()).toMatchObject([{ at: later(due, 'PT5S'), key: office.key }])
  })

  it('before anything was begun, nothing is', async () => {
    const office = await openOffice()
    expect(await office.deliver(() => true)).toBe('released')
    expect(office.published).toEqual([])
    expect(await office.kept()).toMatchObject({ state: 'pending', attempts: 0 })
  })

  it('and nothing went out for a fault, it was a try', async () => {
    collectLogs()
    const office = await openOffice({ publishing: outage })
    expect(await office.deliver(after(1))).toBe('released')
    expect(await office.kept()).toMatchObject({ attempts: 1, retryAt: later(due, 'PT30S') })
  })
})

const toBoth = () => ({ errand: errandOf([smsTo('director'), smsTo('finance', '+4749000002')]) })

describe('an SMS', () => {
  it('goes to each number once', async () => {
    const office = await openOffice({ message: sms(), verdict: toBoth })
    expect(await office.deliver()).toBe('sent')
    expect(office.texter?.texts().map(({ phone }) => phone)).toEqual(['+4749000001', '+4749000002'])
  })

  it('is no business of a function that has no texter', async () => {
    collectLogs()
    const office = await openOffice({ message: sms(), verdict: toBoth, texter: undefined })
    expect(await office.deliver()).toBe('released')
  })

  it('that fails is tried again after half a minute, four times', async () => {
    collectLogs()
    const texter = createMemoryTexter()
    texter.behave('fails')
    const office = await openOffice({ message: sms(), verdict: toBoth, texter })
    const delivered = []
    for (let attempt = 0; attempt < 5; attempt += 1) delivered.push(await office.deliver())
    expect(delivered).toEqual(['released', 'released', 'released', 'released', 'failed'])
  })
})
