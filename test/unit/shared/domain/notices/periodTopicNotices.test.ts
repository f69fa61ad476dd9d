import { describe, expect, it } from 'vitest'
import type { Message, NoticeContent } from '../../../../../shared/domain/messages/message.ts'
import { periodNoticeFacts } from '../../../../../shared/domain/notices/noticeFacts.ts'
import { periodMessages } from '../../../../../shared/domain/notices/periodNotices.ts'
import { topicNotices } from '../../../../../shared/domain/notices/topicNotices.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { directory } from '../agreements/sampleAgreements.ts'

type Notice = Message<NoticeContent>

const second = wallClock('2026-03-09T10:00')
const third = wallClock('2026-03-10T10:00')
const superseded = { ended: 'superseded', reason: 'subjectChanged' }
const missed = { ended: 'missed', reason: 'tooLate' }
const first = {
  id: 'p1',
  version: 1,
  level: 'none' as const,
  from: wallClock('2026-04-20T08:00'),
  to: wallClock('2026-04-24T16:00'),
  since: second,
  cancelled: false,
}
const changeNotice = (period: typeof first): Notice => periodMessages([period], directory)[0]!
const announced = changeNotice(first)
const everyUnit = (kind: string) => Object.fromEntries([...directory.units.keys()].map((unit) => [unit, kind]))
const kindsOf = (period: typeof first, messages: Message[]) => {
  const message = changeNotice(period)
  const due = topicNotices(message, periodNoticeFacts(period, directory, messages), message.dueAt)
  return 'ended' in due ? due : Object.fromEntries(due.notices.map(({ unit, kind }) => [unit, kind]))
}
const toldAll = { ...announced, sentParts: [...directory.units.keys()] }

describe('a notice about a period', () => {
  it('goes to everyone', () => {
    expect(kindsOf(first, [])).toEqual(everyUnit('announced'))
  })

  it('says nothing where it was cancelled and came back before anybody was told', () => {
    const back = { ...first, version: 3, since: third }
    expect(kindsOf(back, [toldAll])).toEqual({})
    expect(kindsOf({ ...back, to: wallClock('2026-04-24T15:00') }, [toldAll])).toEqual(everyUnit('changed'))
  })

  it('is cancelled only for those who were told', () => {
    const gone = { ...first, version: 2, since: third, cancelled: true }
    expect(kindsOf(gone, [toldAll])).toEqual(everyUnit('cancelled'))
    expect(kindsOf(gone, [])).toEqual({})
  })

  it('is superseded once the period has a newer version', () => {
    const facts = periodNoticeFacts({ ...first, version: 2 }, directory, [])
    expect(topicNotices(announced, facts, announced.dueAt)).toEqual(superseded)
  })

  it('is missed, or superseded while there was time, when the calendar keeps the period no more', () => {
    expect(topicNotices(announced, undefined, first.to)).toEqual(missed)
    expect(topicNotices(announced, undefined, third)).toEqual(superseded)
  })
})
