import { alternativeIn } from '../../domain/availability/availability.ts'
import { isNotice } from '../../domain/messages/message.ts'
import { periodNoticeFacts } from '../../domain/notices/noticeFacts.ts'
import { topicNotices } from '../../domain/notices/topicNotices.ts'
import { itStaffIds } from '../../domain/organization/directory.ts'
import type { Store } from '../../ports.ts'
import { periodMail } from '../../texts/notices/periodMail.ts'
import type { Brief } from '../errand.ts'
import { isAnotherOnItsWay, noticeVerdict } from './noticeParts.ts'

const superseded = { ended: 'superseded', reason: 'subjectChanged' } as const

/** What a notice about a period of thin or no IT has become. The calendar is its truth, and must not have moved when it is claimed. */
export const createPeriodBrief =
  (store: Store): Brief =>
  async (message, now) => {
    const { subject } = message
    const [calendar, directory, messages, topics] = await Promise.all([
      store.readCalendar(),
      store.readDirectory(),
      store.readMessagesAbout(subject),
      store.allTopics(),
    ])
    const period = calendar.periods.find(({ id }) => id === subject.id)
    if (!directory || !isNotice(message)) return superseded
    if (isAnotherOnItsWay(message, messages, now)) return { wait: true }
    const facts = period && periodNoticeFacts(period, directory, messages)
    const due = topicNotices(message, facts, now)
    if (!period) return 'ended' in due ? due : superseded
    const staff = itStaffIds(directory)
    const alternative = alternativeIn(period, calendar.absences, staff, now)
    return noticeVerdict(due, {
      topics,
      guard: { kind: 'calendarUnchanged', version: calendar.version },
      mailFor: (notice) => periodMail({ level: period.level, alternative, notice }, directory),
    })
  }
