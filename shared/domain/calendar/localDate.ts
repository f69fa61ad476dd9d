import { DateTime } from '../time/strictLuxon.ts'
import type { LocalDate } from './hours.ts'

// A date has no zone; UTC is where every day has 24 hours.
const midnight = (date: LocalDate): DateTime => DateTime.fromISO(date, { zone: 'utc' })

/** The date `days` calendar days after `date`, before it when negative. Throws when `date` is no date. */
export const plusDays = (date: LocalDate, days: number): LocalDate => midnight(date).plus({ days }).toISODate()

/** The year of `date`. */
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

/** True on Saturdays and Sundays (A3). Throws when `date` is no date. */
export const isWeekend = (date: LocalDate): boolean => midnight(date).isWeekend
