import { describe, expect, it } from 'vitest'
import type { Message, NoticeContent } from '../../../../../shared/domain/messages/message.ts'
import { lastTold } from '../../../../../shared/domain/notices/lastTold.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { due, notice } from '../messages/sampleMessages.ts'

const window = { from: '2026-04-24T14:00:00.000Z', to: '2026-04-27T06:00:00.000Z' }

const told = (about: number, kind: NoticeContent['kind'], more: Partial<Message>): Message => ({
  ...notice({ about, dueAt: later(due, `PT${about}M`), ...more }),
  content: { kind, audience: { everyone: true }, window, late: false },
})

const perhaps = (about: number, kind: NoticeContent['kind'], ...uncertainParts: string[]) =>
  told(about, kind, { uncertainParts })

const announced = told(1, 'announced', { sentParts: ['health', 'schools'] })

const believed = (...messages: Message[]) =>
  Object.fromEntries([...lastTold(messages)].map(([unit, { about, believes }]) => [unit, [about, believes]]))

describe('what a topic believes', () => {
  it('is what was due last, in whatever order the messages are kept', () => {
    const changed = told(2, 'changed', { sentParts: ['health'] })
    const expected = { health: [2, 'this'], schools: [1, 'this'] }
    expect(believed(announced, changed)).toEqual(expected)
    expect(believed(changed, announced)).toEqual(expected)
  })

  it('is the later version of two that were due at once', () => {
    const changed = told(2, 'changed', { sentParts: ['health'], dueAt: announced.dueAt })
    expect(believed(changed, announced)).toMatchObject({ health: [2, 'this'] })
    expect(believed(announced, changed)).toMatchObject({ health: [2, 'this'] })
  })

  it('is nothing once it is cancelled', () => {
    expect(believed(announced, told(2, 'cancelled', { sentParts: ['health'] }))).toEqual({ schools: [1, 'this'] })
  })
})

describe('where nobody knows whether it went out', () => {
  it('a topic that was told nothing believes it or nothing', () => {
    expect(believed(perhaps(1, 'announced', 'it'))).toEqual({ it: [1, 'thisOrNothing'] })
  })

  it('a topic that was told something else believes it or what it did before', () => {
    expect(believed(announced, perhaps(2, 'changed', 'health'))).toMatchObject({ health: [2, 'thisOrEarlier'] })
  })

  it('a topic that was told the same believes it all the same, but is not surer than it was', () => {
    const again = { dueAt: later(due, 'PT1H') }
    expect(believed(announced, { ...perhaps(1, 'reminder', 'health'), ...again })).toMatchObject({
      health: [1, 'this'],
    })
    const doubted = perhaps(1, 'announced', 'it')
    expect(believed(doubted, { ...perhaps(1, 'reminder', 'it'), ...again })).toEqual({ it: [1, 'thisOrNothing'] })
  })

  it('a cancellation leaves it or nothing to those who knew of it, and no trace with others', () => {
    expect(believed(announced, perhaps(2, 'cancelled', 'health', 'it'))).toEqual({
      health: [1, 'thisOrNothing'],
      schools: [1, 'this'],
    })
  })
})
