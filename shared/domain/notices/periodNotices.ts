import type { AnnouncedPeriod } from '../availability/announcedPeriod.ts'
import { newMessage, type Message, type NoticeContent } from '../messages/message.ts'
import { later, type Instant } from '../time/instant.ts'
import { isLate, reminderTimes, type NoticeSettings } from './leadTimes.ts'

/** What begins sooner than this is told at once. */
const soon = 'PT24H'

/**
 * Every notice about these periods as they stand (design.md section 3, Notices), for everyone. Planned again they have the same ids.
 * They wait for `notices.settle`, since one absence seldom comes alone, but never past the start.
 */
export const periodMessages = (
  periods: readonly AnnouncedPeriod[],
  settings: NoticeSettings,
): Message<NoticeContent>[] =>
  periods.flatMap((period) => {
    const toldAt = toldAtOf(period, settings)
    return [changeNotice(period, toldAt, settings), ...reminders(period, toldAt, settings)]
  })

const toldAtOf = ({ from, since }: AnnouncedPeriod, { notices }: NoticeSettings): Instant => {
  if (from < later(since, soon)) return since
  const settled = later(since, notices.settle)
  return settled < from ? settled : from
}

const message = (
  { id, version, from, to }: AnnouncedPeriod,
  name: string,
  given: { content: Omit<NoticeContent, 'window' | 'audience'>; dueAt: Instant; expiresAt: Instant },
): Message<NoticeContent> =>
  newMessage({
    id: `availability-${id}-${version}-${name}`,
    subject: { type: 'availability', id },
    about: version,
    ...given,
    content: { ...given.content, audience: { everyone: true }, window: { from, to } },
  })

const changeNotice = (period: AnnouncedPeriod, dueAt: Instant, settings: NoticeSettings): Message<NoticeContent> => {
  const { version, cancelled, since, from, to } = period
  const told = version === 1 ? 'announced' : 'changed'
  const kind = cancelled ? 'cancelled' : told
  const late = !cancelled && isLate(since, from, settings)
  return message(period, kind, { content: { kind, late }, dueAt, expiresAt: to })
}

const reminders = (period: AnnouncedPeriod, toldAt: Instant, settings: NoticeSettings): Message<NoticeContent>[] => {
  if (period.cancelled) return []
  return reminderTimes(period.from, { committedAt: period.since, toldAt }, settings).map(({ leadTime, at }) =>
    message(period, `reminder-${leadTime}`, {
      content: { kind: 'reminder', leadTime, late: false },
      dueAt: at,
      expiresAt: period.from,
    }),
  )
}
