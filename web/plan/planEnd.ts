import { bandAt } from '../../shared/domain/calendar/bands.ts'
import type { Hours } from '../../shared/domain/calendar/hours.ts'
import { plusDays } from '../../shared/domain/calendar/localDate.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import type { Interval } from '../../shared/domain/time/interval.ts'
import { startOfLocalDay } from '../../shared/domain/time/localTime.ts'

interface Known {
  hours: Hours
  /** IANA name. */
  zone: string
  /** Windows of agreements, and absences: with them come and go numbers. */
  exceptions: readonly Interval[]
}

/** When a plan made at `at` may be another one: its band ends, an exception begins or ends, or somebody begins to act for a holder at midnight. */
export const planEnd = (at: Instant, { hours, zone, exceptions }: Known): Instant => {
  const { bandEndsAt, date } = bandAt(at, hours, zone)
  const midnight = startOfLocalDay(plusDays(date, 1), zone)
  const changes = exceptions.flatMap(({ from, to }) => [from, to]).filter((change) => change > at)
  return [midnight, ...changes].reduce((first, change) => (change < first ? change : first), bandEndsAt)
}
