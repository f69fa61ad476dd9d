import { daysAfter } from '../agreements/window.ts'
import type { Calendar } from '../calendar/calendar.ts'
import type { Directory } from '../organization/directory.ts'
import type { Instant } from '../time/instant.ts'
import type { AnnouncedPeriod } from './announcedPeriod.ts'
import { replanPeriods } from './replanPeriods.ts'

/** So long what has been said of a period can be looked up after its end. */
const rememberedDays = 60

export interface ReplannedCalendar {
  calendar: Calendar
  /** The periods that have a new version: the ones to plan notices for. */
  changed: AnnouncedPeriod[]
}

/**
 * The calendar after a change of absences, IT staff or hours: without the agreements and absences that have ended, with its periods
 * planned anew, and with those that ended within 60 days, since notices are found by them. `newId` is asked once for each new period;
 * `organizationBefore` is as in `replanPeriods`.
 */
export const replannedCalendar = (
  { version, ...before }: Calendar,
  directory: Directory,
  now: Instant,
  newId: () => string,
  organizationBefore: Directory = directory,
): ReplannedCalendar => {
  const isAhead = ({ to }: { to: Instant }): boolean => to > now
  const absences = before.absences.filter(isAhead)
  const known = { absences, periods: before.periods }
  const { periods, changed } = replanPeriods(known, directory, now, newId, organizationBefore)
  const since = daysAfter(now, -rememberedDays, directory.organization.timeZone)
  const remembered = before.periods.filter((period) => !isAhead(period) && period.to > since)
  const agreements = before.agreements.filter(isAhead)
  return { calendar: { version: version + 1, agreements, absences, periods: [...remembered, ...periods] }, changed }
}
