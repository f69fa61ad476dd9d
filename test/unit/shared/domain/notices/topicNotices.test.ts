import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../../../shared/domain/agreements/agreement.ts'
import { newMessage, type Message, type NoticeContent } from '../../../../../shared/domain/messages/message.ts'
import { agreementMessages } from '../../../../../shared/domain/notices/agreementNotices.ts'
import { agreementNoticeFacts } from '../../../../../shared/domain/notices/noticeFacts.ts'
import { topicNotices } from '../../../../../shared/domain/notices/topicNotices.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { agreed, directory, terms } from '../agreements/sampleAgreements.ts'
import { after, cancelled } from './stories.ts'

type Notice = Message<NoticeContent>

const second = wallClock('2026-03-09T10:00')
const third = wallClock('2026-03-10T10:00')
const wide = agreed({ audience: { units: ['health', 'schools'] } })

const notice = (agreement: Agreement, name: string): Notice => {
  const found = agreementMessages(agreement, directory).find(({ id }) => id.endsWith(name))
  expect(found, `${name} is planned`).toBeDefined()
  return found!
}
const sentTo = (message: Notice, ...sentParts: string[]): Notice => ({ ...message, sentParts })

const verdict = (agreement: Agreement, message: Notice, messages: Message[], now = message.dueAt) =>
  topicNotices(message, agreementNoticeFacts(agreement, directory, messages), now)
const kinds = (...given: Parameters<typeof verdict>) => {
  const due = verdict(...given)
  return 'ended' in due ? due : Object.fromEntries(due.notices.map(({ unit, kind }) => [unit, kind]))
}

const superseded = { ended: 'superseded', reason: 'subjectChanged' }
const missed = { ended: 'missed', reason: 'tooLate' }

describe('an announcement', () => {
  it('goes to every unit of the audience with its subtree', () => {
    expect(kinds(wide, notice(wide, '1-announced'), [])).toEqual({
      health: 'announced',
      'home-care': 'announced',
      schools: 'announced',
    })
  })

  it('asks for the same when it is taken up again half way', () => {
    const half = sentTo(notice(wide, '1-announced'), 'health')
    expect(verdict(wide, half, [half])).toEqual(verdict(wide, notice(wide, '1-announced'), []))
  })

  it('is superseded once another version is in force, and once the agreement is cancelled', () => {
    const message = notice(wide, '1-announced')
    expect(kinds(after(wide, { audience: { units: ['health'] } }, second), message, [])).toEqual(superseded)
    expect(kinds(cancelled(wide, second), message, [])).toEqual(superseded)
  })

  it('still holds after a change that readers do not see', () => {
    const others = after(wide, { audience: { units: ['health', 'schools'] }, staff: ['it-2'] }, second)
    expect(kinds(others, notice(wide, '1-announced'), [])).toHaveProperty('schools')
  })

  it('is missed from the end of the window on', () => {
    expect(kinds(wide, notice(wide, '1-announced'), [], terms().to)).toEqual(missed)
  })
})

describe('a change', () => {
  const narrow = after(wide, { audience: { units: ['health'] }, phone: '+4749000901' }, second)
  const told = sentTo(notice(wide, '1-announced'), 'health', 'schools')

  it('is told to those who know the earlier version; who was sent nothing yet gets the announcement', () => {
    expect(kinds(narrow, notice(narrow, '2-changed'), [told])).toEqual({ health: 'changed', 'home-care': 'announced' })
  })

  it('is a cancellation for those who are left out, if they were told', () => {
    expect(kinds(narrow, notice(narrow, '2-cancelled'), [told])).toEqual({ schools: 'cancelled' })
    expect(kinds(narrow, notice(narrow, '2-cancelled'), [])).toEqual({})
  })

  it('leaves those to the announcement beside it who know nothing yet', () => {
    const first = agreed({ audience: { units: ['health'] } })
    const wider = after(first, { audience: { units: ['health', 'schools'] } }, second)
    const known = sentTo(notice(first, '1-announced'), 'health')
    expect(kinds(wider, notice(wider, '2-announced'), [known])).toEqual({
      'home-care': 'announced',
      schools: 'announced',
    })
    expect(kinds(wider, notice(wider, '2-changed'), [known])).toEqual({ health: 'changed' })
  })

  it('says nothing to a topic that would read the same again', () => {
    const back = after(narrow, { audience: { units: ['health', 'schools'] } }, third)
    expect(kinds(back, notice(back, '3-changed'), [told])).toEqual({})
    const knows = sentTo(notice(narrow, '2-changed'), 'health')
    expect(kinds(back, notice(back, '3-changed'), [told, knows])).toEqual({ health: 'changed' })
  })

  it('announces again to those who were told that it is cancelled', () => {
    const gone = sentTo(notice(narrow, '2-cancelled'), 'schools')
    const back = after(narrow, { audience: { units: ['health', 'schools'] } }, third)
    expect(kinds(back, notice(back, '3-announced'), [told, gone])).toMatchObject({ schools: 'announced' })
  })

  it('reaches also those whom a superseded cancellation has not reached', () => {
    const later = after(narrow, { audience: { units: ['health'] }, purpose: 'Valg' }, third)
    expect(kinds(later, notice(later, '3-cancelled'), [told])).toEqual({ schools: 'cancelled' })
  })

  it('says what was told before where the time has changed', () => {
    const moved = after(wide, { audience: { units: ['health'] }, to: wallClock('2026-03-30T09:00') }, second)
    const window = { from: terms().from, to: wallClock('2026-03-30T09:00') }
    expect(verdict(moved, notice(moved, '2-changed'), [told])).toMatchObject({
      notices: [
        { unit: 'health', kind: 'changed', about: 2, window, before: { from: terms().from, to: terms().to } },
        { unit: 'home-care', kind: 'announced', about: 2, window },
      ],
    })
    expect(verdict(narrow, notice(narrow, '2-changed'), [told])).not.toHaveProperty('notices.0.before')
  })
})

describe('a reminder', () => {
  const reminder = notice(wide, '1-reminder-P7D')

  it('reminds those who know, and announces to the others', () => {
    const told = sentTo(notice(wide, '1-announced'), 'schools')
    expect(kinds(wide, reminder, [told])).toEqual({
      health: 'announced',
      'home-care': 'announced',
      schools: 'reminder',
    })
  })

  it('tells of a change that has not come through', () => {
    const told = sentTo(notice(wide, '1-announced'), 'schools')
    const next = after(wide, { audience: { units: ['schools'] }, phone: '+4749000901' }, second)
    expect(kinds(next, notice(next, '2-reminder-P7D'), [told])).toEqual({ schools: 'changed' })
  })

  it('is superseded once the agreement is cancelled or moved, and missed from the start on', () => {
    expect(kinds(cancelled(wide, second), reminder, [])).toEqual(superseded)
    expect(kinds(after(wide, { audience: { units: ['health'] } }, second), reminder, [])).toEqual(superseded)
    expect(kinds(wide, reminder, [], terms().from)).toEqual(missed)
  })

  it('is superseded rather than missed where both hold', () => {
    expect(kinds(cancelled(wide, second), reminder, [], terms().from)).toEqual(superseded)
  })
})

describe('a cancellation', () => {
  it('tells those who were told, of the version that they know', () => {
    const narrow = after(wide, { audience: { units: ['health'] }, from: wallClock('2026-03-27T17:00') }, second)
    const over = cancelled(narrow, third)
    const told = sentTo(notice(wide, '1-announced'), 'health', 'schools', 'home-care')
    const changedFor = sentTo(notice(narrow, '2-changed'), 'health')
    const gone = sentTo(notice(narrow, '2-cancelled'), 'schools')
    expect(verdict(over, notice(over, 'a1-cancelled'), [told, changedFor, gone])).toMatchObject({
      notices: [
        { unit: 'health', kind: 'cancelled', about: 2, window: { from: wallClock('2026-03-27T17:00') } },
        { unit: 'home-care', kind: 'cancelled', about: 1, window: { from: terms().from } },
      ],
    })
  })

  it('says nothing to anybody where nothing had gone out', () => {
    const over = cancelled(wide, second)
    expect(kinds(over, notice(over, 'a1-cancelled'), [])).toEqual({})
  })

  it('does not take an SMS about the agreement for a notice', () => {
    const over = cancelled(wide, second)
    const sms = newMessage({
      id: 'agreement-a1-1-approval',
      subject: { type: 'agreement', id: 'a1' },
      about: 1,
      content: { kind: 'approvalRecorded', approver: 'director' } as const,
      dueAt: second,
      expiresAt: third,
    })
    expect(kinds(over, notice(over, 'a1-cancelled'), [{ ...sms, sentParts: ['director'] }])).toEqual({})
  })
})
