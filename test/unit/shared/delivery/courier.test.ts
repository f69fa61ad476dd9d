import { describe, expect, it, test } from 'vitest'
import { claimed, ended } from '../../../../shared/domain/messages/claim.ts'
import { later } from '../../../../shared/domain/time/instant.ts'
import { due, notice } from '../domain/messages/sampleMessages.ts'
import { collectLogs, counted, errandOf, mailTo, openOffice, units } from './office.ts'

describe('one message', () => {
  it('is claimed, sent to all it is for, and marked', async () => {
    const office = await openOffice()
    expect(await office.deliver()).toBe('sent')
    expect(office.published).toEqual(units)
    expect(await office.kept()).toMatchObject({ state: 'sent', sentParts: units, uncertainParts: [], parts: 3 })
  })

  it('of a single part costs one claim, one send and one mark', async () => {
    const office = await openOffice({ verdict: () => ({ errand: errandOf([mailTo('health')]) }) })
    await office.deliver()
    expect(office.published).toEqual(['health'])
    expect(office.commits).toHaveLength(2)
  })

  it('that is for nobody is sent to nobody, and is done', async () => {
    const office = await openOffice({ verdict: () => ({ errand: errandOf([]) }) })
    expect(await office.deliver()).toBe('sent')
    expect(office.published).toEqual([])
    expect(await office.kept()).toMatchObject({ state: 'sent', parts: 0, sentParts: [] })
  })

  it('is claimed together with what must still be so', async () => {
    const guard = { kind: 'calendarUnchanged', version: 0 } as const
    const office = await openOffice({ verdict: () => ({ errand: errandOf([mailTo('health')], { guards: [guard] }) }) })
    await office.deliver()
    expect(office.commits[0]).toContainEqual(guard)
  })
})

describe('whoever comes', () => {
  it('twice, finds nothing more to do', async () => {
    const office = await openOffice()
    await office.deliver()
    expect(await office.deliver()).toBe('nothingToDo')
    expect(office.published).toEqual(units)
  })

  it('too early, finds nothing to do yet', async () => {
    const office = await openOffice({ message: notice({ dueAt: later(due, 'PT3M') }) })
    expect(await office.deliver()).toBe('nothingToDo')
    expect(await office.kept()).toMatchObject({ state: 'pending', version: 1 })
  })

  it('for a message that is not there, finds nothing to do', async () => {
    const office = await openOffice()
    office.key.id = 'another'
    expect(await office.deliver()).toBe('nothingToDo')
  })

  it('at the same moment as another, leaves it to whoever claimed it', async () => {
    const office = await openOffice()
    const outcomes = await Promise.all([office.deliver(), office.deliver(), office.deliver()])
    expect(outcomes.toSorted()).toEqual(['nothingToDo', 'nothingToDo', 'sent'])
    expect(office.published).toEqual(units)
  })

  it('while another sends it, leaves it to them', async () => {
    const seen: string[] = []
    const office = await openOffice({
      publishing: async () => {
        seen.push(await office.deliver())
        return 'accepted' as const
      },
    })
    await office.deliver()
    expect(seen).toEqual(['nothingToDo', 'nothingToDo', 'nothingToDo'])
    expect(office.published).toEqual(units)
  })
})

/** One part is marked, and another was begun. */
const half = () => ({
  ...claimed(notice({ sentParts: ['health'] }), 'gone', due, units),
  uncertainParts: ['home-care'],
})

describe('of a claim whose holder is gone', () => {
  test.each([
    ['after less than 60 s nobody takes it over', 'PT59.999S', 'nothingToDo', []],
    ['after 60 s the next one sends what is not marked', 'PT60S', 'sent', ['home-care', 'schools']],
  ])('%s', async (_, after, delivered, published) => {
    const office = await openOffice({ message: half() })
    office.at(later(due, after))
    expect(await office.deliver()).toBe(delivered)
    expect(office.published).toEqual(published)
  })

  it('that is one of too many, the message is given up and counted: it may be what they died of', async () => {
    const lines = collectLogs()
    const office = await openOffice({ message: { ...half(), attempts: 10 } })
    office.at(later(due, 'PT60S'))
    expect(await office.deliver()).toBe('failed')
    expect(office.published).toEqual([])
    expect(await office.kept()).toMatchObject({
      state: 'failed',
      reason: 'attemptsExhausted',
      sentParts: ['health'],
      uncertainParts: ['home-care'],
    })
    expect(counted(lines, 'NoticesMissedOrFailed')).toBe(1)
  })
})

describe('what is no longer true', () => {
  it('is superseded, never sent, and no alarm', async () => {
    const lines = collectLogs()
    const office = await openOffice({ verdict: () => ({ ended: 'superseded', reason: 'subjectChanged' }) })
    expect(await office.deliver()).toBe('superseded')
    expect(await office.kept()).toMatchObject({ state: 'superseded', reason: 'subjectChanged' })
    expect(office.published).toEqual([])
    expect(counted(lines, 'NoticesMissedOrFailed')).toBe(0)
  })

  it('any more because it is too late is missed, and counted for an alarm', async () => {
    const lines = collectLogs()
    const office = await openOffice({ verdict: () => ({ ended: 'missed', reason: 'tooLate' }) })
    expect(await office.deliver()).toBe('missed')
    expect(await office.kept()).toMatchObject({ state: 'missed', reason: 'tooLate' })
    expect(counted(lines, 'NoticesMissedOrFailed')).toBe(1)
  })

  it('is counted once, by whoever writes it', async () => {
    const lines = collectLogs()
    const office = await openOffice({ verdict: () => ({ ended: 'missed', reason: 'tooLate' }) })
    await Promise.all([office.deliver(), office.deliver()])
    expect(counted(lines, 'NoticesMissedOrFailed')).toBe(1)
  })

  it('is looked at again when its subject changes between reading and claiming', async () => {
    let reads = 0
    const moved = { kind: 'calendarUnchanged', version: 7 } as const
    const office = await openOffice({
      verdict: () => {
        reads += 1
        return reads === 1
          ? { errand: errandOf(units.map(mailTo), { guards: [moved] }) }
          : { ended: 'superseded', reason: 'subjectChanged' }
      },
    })
    expect(await office.deliver()).toBe('superseded')
    expect(office.published).toEqual([])
  })
})

describe('what has to wait', () => {
  it('for another message about the same subject is woken for again, half a minute later', async () => {
    const office = await openOffice({ verdict: () => ({ wait: true }) })
    expect(await office.deliver()).toBe('waiting')
    expect(await office.kept()).toMatchObject({ state: 'pending', version: 1, attempts: 0 })
    expect(office.timers.waiting()).toMatchObject([{ at: later(due, 'PT30S'), key: office.key }])
  })

  it('because its subject never stands still is woken for again, too', async () => {
    const moved = { kind: 'calendarUnchanged', version: 7 } as const
    const office = await openOffice({
      verdict: () => ({ errand: errandOf(units.map(mailTo), { guards: [moved] }) }),
    })
    expect(await office.deliver()).toBe('waiting')
    expect(office.timers.waiting()).toMatchObject([{ at: later(due, 'PT30S'), key: office.key }])
  })

  it('and cannot be woken for is left to the auditor: that timers fail, fails nothing', async () => {
    const lines = collectLogs()
    const office = await openOffice({ verdict: () => ({ wait: true }) })
    office.timers.behave('fails')
    expect(await office.deliver()).toBe('waiting')
    expect(lines).toMatchObject([{ code: 'timerFailed' }])
  })
})

it('a message that has ended is never touched again, whatever it ended as', async () => {
  const office = await openOffice({ message: ended(notice(), 'failed', 'refused') })
  office.at(later(due, 'P1D'))
  expect(await office.deliver()).toBe('nothingToDo')
  expect(office.commits).toEqual([])
})
