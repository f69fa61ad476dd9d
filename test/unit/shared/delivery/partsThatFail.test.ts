import { describe, expect, it } from 'vitest'
import { later } from '../../../../shared/domain/time/instant.ts'
import { due, notice, sms } from '../domain/messages/sampleMessages.ts'
import { collectLogs, counted, errandOf, openOffice, outage, smsTo, units } from './office.ts'

const refusing =
  (...refused: string[]) =>
  (unit: string) =>
    refused.includes(unit) ? ('refused' as const) : ('accepted' as const)

describe('a part that is refused', () => {
  it('does not keep the others from going, and the message says that not all were reached', async () => {
    const office = await openOffice({ publishing: refusing('home-care') })
    expect(await office.deliver()).toBe('sent')
    expect(await office.kept()).toMatchObject({
      state: 'sent',
      reason: 'refused',
      sentParts: ['health', 'schools'],
      uncertainParts: [],
      parts: 3,
    })
  })

  it('of many, where no other went out either, makes the message a failed one', async () => {
    const lines = collectLogs()
    const office = await openOffice({ publishing: refusing(...units) })
    expect(await office.deliver()).toBe('failed')
    expect(await office.kept()).toMatchObject({ state: 'failed', reason: 'refused', sentParts: [] })
    expect(counted(lines, 'NoticesMissedOrFailed')).toBe(1)
  })

  it('now, where others went out in an earlier try, leaves the message sent', async () => {
    const office = await openOffice({
      message: notice({ sentParts: ['health', 'schools'] }),
      publishing: refusing('home-care'),
    })
    expect(await office.deliver()).toBe('sent')
    expect(await office.kept()).toMatchObject({ reason: 'refused' })
  })

  it('is counted for an alarm where it is an SMS', async () => {
    const lines = collectLogs()
    const office = await openOffice({
      message: sms(),
      verdict: () => ({ errand: errandOf([smsTo('director', 'no number')]) }),
    })
    expect(await office.deliver()).toBe('failed')
    expect(counted(lines, 'SmsRefused')).toBe(1)
  })
})

describe('a part that fails', () => {
  it('does not keep the others from going; the message is let go and woken for again', async () => {
    collectLogs()
    const office = await openOffice({ publishing: (unit) => (unit === 'home-care' ? outage() : 'accepted') })
    expect(await office.deliver()).toBe('released')
    expect(office.published).toEqual(['health', 'schools'])
    expect(await office.kept()).toMatchObject({
      state: 'pending',
      attempts: 1,
      sentParts: ['health', 'schools'],
      uncertainParts: ['home-care'],
      retryAt: later(due, 'PT30S'),
    })
    expect(office.timers.waiting()).toMatchObject([{ at: later(due, 'PT30S'), key: office.key }])
  })

  it('is all that the next try sends', async () => {
    collectLogs()
    let isDown = true
    const office = await openOffice({ publishing: (unit) => (isDown && unit === 'home-care' ? outage() : 'accepted') })
    await office.deliver()
    isDown = false
    expect(await office.deliver()).toBe('sent')
    expect(office.published).toEqual(['health', 'schools', 'home-care'])
    expect(await office.kept()).toMatchObject({ state: 'sent', uncertainParts: [] })
  })

  it('every time is given up in the end, with its reason, and counted once', async () => {
    const lines = collectLogs()
    const office = await openOffice({ publishing: outage })
    const delivered: string[] = []
    for (let now = due; delivered.at(-1) !== 'failed'; now = later(now, 'PT3H')) {
      office.at(now)
      delivered.push(await office.deliver())
    }
    expect(delivered).toEqual([...Array.from({ length: 9 }, () => 'released'), 'failed'])
    expect(await office.kept()).toMatchObject({ state: 'failed', reason: 'attemptsExhausted', attempts: 10 })
    expect(counted(lines, 'NoticesMissedOrFailed')).toBe(1)
  })

  it('says nothing about the fault but its name and where it was', async () => {
    const lines = collectLogs()
    const office = await openOffice({ publishing: outage })
    await office.deliver()
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(Object.keys(line)).toEqual(['level', 'code', 'errorName', 'stack'])
  })
})
