import { halfDayOf } from './halfDays.ts'
import type { DayKind, HalfDay, Hours, LocalDate } from './hours.ts'
import { isWeekend, yearOf } from './localDate.ts'
import { publicHolidays, type HolidayName } from './publicHolidays.ts'

export type DayName = HolidayName | HalfDay

/** What a day is, and what it is called when it is a holiday or a half day. */
export interface Day {
  kind: DayKind
  names: DayName[]
}

/**
 * The kind of a day: the first that applies of holiday, closure, weekend, half, working (design.md section 3, Bands).
 * Throws when `date` is no date.
 */
export const dayOf = (date: LocalDate, hours: Hours): Day => {
  const holidays = publicHolidays(yearOf(date)).get(date)
  if (holidays) return { kind: 'holiday', names: [...holidays] }
  if (hours.closures.includes(date)) return { kind: 'closure', names: [] }
  if (isWeekend(date)) return { kind: 'weekend', names: [] }
  const halfDay = halfDayOf(date, hours.halfDays.on)
  return halfDay ? { kind: 'half', names: [halfDay] } : { kind: 'working', names: [] }
}
