import type { Calendar } from '../calendar/calendar.ts'
import { compare } from '../compare.ts'
import type { Directory } from '../organization/directory.ts'
import type { Instant } from '../time/instant.ts'
import type { AnnouncedPeriod } from './announcedPeriod.ts'
import { takenOver } from './takenOver.ts'
import { thinPeriods, type ThinPeriod } from './thinPeriods.ts'
import { touchesHours } from './touchesHours.ts'

export interface ReplannedPeriods {
  /** What the calendar keeps from now on, in the order of their starts. */
  periods: AnnouncedPeriod[]
  /** Those of them that have a new version: the ones to plan notices for. */
  changed: AnnouncedPeriod[]
}

/**
 * The announced periods after a change of absences, IT staff or hours (design.md section 3, Notices). Only what is after `now` counts: a
 * period that merely has begun, or goes on, is no change. What is no longer so is cancelled and kept until its end; what has ended goes.
 * `newId` is asked once for each new period, in the order of their starts. `before` is the organisation that the announced periods were
 * planned by: what was worth telling then, and by its hours now is not, is taken back too.
 */
export const replanPeriods = (
  calendar: Pick<Calendar, 'absences' | 'periods'>,
  directory: Directory,
  now: Instant,
  newId: () => string,
  before: Directory = directory,
): ReplannedPeriods => {
  const announced = calendar.periods.filter(({ to }) => to > now)
  const wanted = thinPeriods(calendar.absences, directory, now)
  const earlierOf = takenOver(wanted, announced)
  const going = wanted.map((period) => {
    const earlier = earlierOf.get(period)
    return earlier ? moved(earlier, period, now) : begun(newId(), period, now)
  })
  const taken = new Set(earlierOf.values())
  const others = announced.filter((period) => !taken.has(period)).map((period) => gone(period, before, now))
  const periods = [...going, ...others].toSorted(byStart)
  return { periods, changed: periods.filter((period) => !calendar.periods.includes(period)) }
}

const begun = (id: string, period: ThinPeriod, now: Instant): AnnouncedPeriod => ({
  id,
  version: 1,
  ...period,
  since: now,
  cancelled: false,
})

const moved = (earlier: AnnouncedPeriod, { from: start, to }: ThinPeriod, now: Instant): AnnouncedPeriod => {
  const hasBegun = earlier.from <= now && start <= now
  const from = hasBegun ? earlier.from : start
  if (!earlier.cancelled && earlier.from === from && earlier.to === to) return earlier
  return { ...earlier, version: earlier.version + 1, from, to, since: now, cancelled: false }
}

/** What is left of it may lie outside hours, where nothing is told and so nothing is taken back. */
const gone = (period: AnnouncedPeriod, { hours, organization }: Directory, now: Instant): AnnouncedPeriod => {
  const ahead = { from: period.from > now ? period.from : now, to: period.to }
  if (period.cancelled || !touchesHours(ahead, hours, organization.timeZone)) return period
  return { ...period, version: period.version + 1, since: now, cancelled: true }
}

const byStart = (one: AnnouncedPeriod, other: AnnouncedPeriod): number =>
  compare(one.from, other.from) || compare(one.id, other.id)
