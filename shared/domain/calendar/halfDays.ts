import type { HalfDay, LocalDate } from './hours.ts'
import { plusDays, yearOf } from './localDate.ts'
import { publicHolidays } from './publicHolidays.ts'

const isBeforeMaundyThursday = (date: LocalDate): boolean =>
  publicHolidays(yearOf(date)).get(plusDays(date, 1))?.includes('maundyThursday') ?? false

const isThat = {
  christmasEve: (date) => date.endsWith('-12-24'),
  newYearsEve: (date) => date.endsWith('-12-31'),
  wednesdayBeforeMaundyThursday: isBeforeMaundyThursday,
} as const satisfies Record<HalfDay, (date: LocalDate) => boolean>

/** Which of the organisation's half days `date` is, if any (A3). Says nothing of weekends: 24 December 2028 is a Sunday. */
export const halfDayOf = (date: LocalDate, configured: readonly HalfDay[]): HalfDay | undefined =>
  configured.find((name) => isThat[name](date))
