import { dayOf } from '../calendar/day.ts'
import type { Hours, LocalDate } from '../calendar/hours.ts'
import { plusDays } from '../calendar/localDate.ts'
import { elapsed, inZone, instantOf, later, type Instant } from '../time/instant.ts'
import { clockChanges } from '../time/clockChanges.ts'
import type { Interval } from '../time/interval.ts'
import { localDateOf } from '../time/localTime.ts'

const millisecondsPerHour = 3_600_000

/** Hours that really pass: Friday 16:00 to Monday 08:00 is 64, but 63 and 65 where the clock is changed (domain.md section 2). */
export const elapsedHours = ({ from, to }: Interval): number => elapsed(from, to) / millisecondsPerHour

/** The instant that many calendar days after `instant`, at the same time on the clock of `zone` (IANA name). */
export const daysAfter = (instant: Instant, days: number, zone: string): Instant =>
  instantOf(inZone(instant, zone).plus({ days }))

const lastMoment = ({ to }: Interval): Instant => later(to, 'PT-0.001S')

/** The local days that at least one instant of `window` falls on. */
const daysOf = (window: Interval, zone: string): LocalDate[] => {
  const last = localDateOf(lastMoment(window), zone)
  const days: LocalDate[] = []
  for (let day = localDateOf(window.from, zone); day <= last; day = plusDays(day, 1)) days.push(day)
  return days
}

/** True when the clock of `zone` (IANA name) is changed inside `window`. */
export const crossesClockChange = (window: Interval, zone: string): boolean => clockChanges(window, zone).length > 0

/** True when a public holiday, by the calendar of `zone` (IANA name), lies at least partly inside `window`. */
export const crossesHoliday = (window: Interval, hours: Hours, zone: string): boolean =>
  daysOf(window, zone).some((day) => dayOf(day, hours).kind === 'holiday')
