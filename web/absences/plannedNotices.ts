import type { Absence } from '../../shared/domain/availability/absence.ts'
import type { AnnouncedPeriod } from '../../shared/domain/availability/announcedPeriod.ts'
import { alternativeIn } from '../../shared/domain/availability/availability.ts'
import { replanPeriods } from '../../shared/domain/availability/replanPeriods.ts'
import { compare } from '../../shared/domain/compare.ts'
import type { Message, NoticeContent } from '../../shared/domain/messages/message.ts'
import { periodNoticeFacts } from '../../shared/domain/notices/noticeFacts.ts'
import { periodMessages } from '../../shared/domain/notices/periodNotices.ts'
import { itStaffIds, type Directory } from '../../shared/domain/organization/directory.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { periodMail } from '../../shared/texts/notices/periodMail.ts'
import { playOut, type PlannedNotice } from '../noticePlan/playOut.ts'

interface Given {
  /** All absences as they are, and as they are to be. */
  before: readonly Absence[]
  after: readonly Absence[]
  directory: Directory
  now: Instant
}

/** What everybody is told when absences change, worked out by the rules and texts that send it. */
export const noticesOfAbsences = (given: Given): PlannedNotice[] => {
  const { now } = given
  const announced = periodsOf(given.before, [], given).periods
  const { changed } = periodsOf(given.after, announced, given)
  const notices = changed.flatMap((period) => noticesOfPeriod(period, announced, given))
  return notices.filter(({ at }) => at >= now).toSorted(byTime)
}

const periodsOf = (absences: readonly Absence[], periods: AnnouncedPeriod[], { directory, now }: Given) => {
  let made = periods.length
  const newId = () => String((made += 1))
  return replanPeriods({ absences: [...absences], periods }, directory, now, newId)
}

const noticesOfPeriod = (period: AnnouncedPeriod, announced: AnnouncedPeriod[], given: Given): PlannedNotice[] => {
  const { after, directory, now } = given
  const staff = itStaffIds(directory)
  const alternative = alternativeIn(period, after, staff, now)
  const earlier = announced.filter(({ id }) => id === period.id)
  return playOut(periodMessages([period], directory), {
    told: periodMessages(earlier, directory).flatMap((message) => toldEverybody(message, given)),
    factsGiven: (told) => periodNoticeFacts(period, directory, told),
    mailFor: (notice) => periodMail({ level: period.level, alternative, notice }, directory),
    directory,
    now,
  })
}

/** What is announced already has been told, whenever it was. */
const toldEverybody = (message: Message<NoticeContent>, { directory, now }: Given): Message<NoticeContent>[] =>
  message.content.kind === 'announced'
    ? [{ ...message, dueAt: now, state: 'sent', sentParts: [...directory.units.keys()] }]
    : []

const byTime = (one: PlannedNotice, other: PlannedNotice): number => compare(one.at, other.at)
