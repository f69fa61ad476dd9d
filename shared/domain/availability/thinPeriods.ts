import { itStaffIds, type Directory } from '../organization/directory.ts'
import type { Instant } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import type { Absence } from './absence.ts'
import type { AnnouncedPeriod } from './announcedPeriod.ts'
import { availabilityOver } from './availability.ts'
import { touchesHours } from './touchesHours.ts'

/** A period in which IT is thin or not there. */
export type ThinPeriod = Interval & Pick<AnnouncedPeriod, 'level'>

/**
 * The periods after `now` that the organisation is to know of: thin or no IT, as long as they last, and somewhere in core or extended
 * hours (R20). One that has begun starts at `now`. Where there is nobody in IT there is nothing to tell.
 */
export const thinPeriods = (absences: readonly Absence[], directory: Directory, now: Instant): ThinPeriod[] => {
  const staff = itStaffIds(directory)
  const lastEnd = absences.map(({ to }) => to).reduce((one, other) => (one > other ? one : other), now)
  if (staff.length === 0) return []
  const { hours, organization, availability } = directory
  return availabilityOver({ from: now, to: lastEnd }, absences, staff, availability.reducedAtOrBelow).flatMap(
    ({ level, from, to }) =>
      level !== 'normal' && touchesHours({ from, to }, hours, organization.timeZone) ? [{ level, from, to }] : [],
  )
}
