import type { AgreementInForce } from '../agreements/agreement.ts'
import { countsFor } from '../agreements/countsFor.ts'
import type { AnnouncedPeriod } from '../availability/announcedPeriod.ts'
import { alternativeIn } from '../availability/availability.ts'
import type { Calendar } from '../calendar/calendar.ts'
import type { Caller } from '../line/caller.ts'
import { itStaffIds, type Directory } from '../organization/directory.ts'
import type { Instant } from '../time/instant.ts'

/** One thing that is to stand in somebody's calendar. */
export type FeedContent =
  | { about: 'agreement'; agreement: AgreementInForce }
  | { about: 'availability'; period: AnnouncedPeriod; alternative?: string }

/** What is ahead or going on at `now`: the agreements that count for this person (R24), and when IT is thin or not there (R20). */
export const feedContent = (
  { directory, calendar }: { directory: Directory; calendar: Calendar },
  caller: Caller,
  now: Instant,
): FeedContent[] => {
  const staff = itStaffIds(directory)
  const ofPeriod = (period: AnnouncedPeriod): FeedContent => {
    const alternative = alternativeIn(period, calendar.absences, staff, now)
    return { about: 'availability', period, ...(alternative === undefined ? {} : { alternative }) }
  }
  return [
    ...calendar.agreements
      .filter(({ to, audience }) => to > now && countsFor(directory, audience, caller))
      .map((agreement): FeedContent => ({ about: 'agreement', agreement })),
    ...calendar.periods.filter(({ to, cancelled }) => to > now && !cancelled).map(ofPeriod),
  ]
}
