import type { LocalDate } from '../../shared/domain/calendar/hours.ts'
import { plusDays } from '../../shared/domain/calendar/localDate.ts'
import type { Interval } from '../../shared/domain/time/interval.ts'
import { startOfLocalDay } from '../../shared/domain/time/localTime.ts'
import { DateTime } from '../../shared/domain/time/strictLuxon.ts'

// A day of the calendar lies in no zone; luxon needs one all the same.
const calendarDay = (date: LocalDate): DateTime => DateTime.fromISO(date, { zone: 'utc' })

/** The seven days of the week that holds `date`, Monday first. */
export const weekOf = (date: LocalDate): LocalDate[] => {
  const monday = calendarDay(date).startOf('week').toISODate()
  return [0, 1, 2, 3, 4, 5, 6].map((days) => plusDays(monday, days))
}

/** ISO 8601, as calendars in Norway count weeks. */
export const weekNumberOf = (date: LocalDate): number => calendarDay(date).weekNumber

const firstOfMonth = (date: LocalDate): LocalDate => calendarDay(date).startOf('month').toISODate()

/** Whole weeks that together hold the month of `date`. */
export const weeksOfMonth = (date: LocalDate): LocalDate[][] => {
  const weeks: LocalDate[][] = []
  const last = calendarDay(date).endOf('month').toISODate()
  for (let week = weekOf(firstOfMonth(date)); (week[0] ?? '') <= last; week = weekOf(plusDays(week[0] ?? '', 7)))
    weeks.push(week)
  return weeks
}

export const plusMonths = (date: LocalDate, months: number): LocalDate => calendarDay(date).plus({ months }).toISODate()

export const isSameMonth = (one: LocalDate, other: LocalDate): boolean => one.slice(0, 7) === other.slice(0, 7)

/** From one midnight to the next on the wall clock of `zone` (IANA name): 23 or 25 hours where the clock is changed. */
export const dayIn = (date: LocalDate, zone: string): Interval => ({
  from: startOfLocalDay(date, zone),
  to: startOfLocalDay(plusDays(date, 1), zone),
})

/** The year that holds `date`, with the ends of the weeks at its ends: what is fetched at a time. */
export const yearAround = (date: LocalDate, zone: string): Interval => {
  const year = date.slice(0, 4)
  return {
    from: startOfLocalDay(plusDays(`${year}-01-01`, -7), zone),
    to: startOfLocalDay(plusDays(`${year}-12-31`, 8), zone),
  }
}
