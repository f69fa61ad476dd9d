import { easterDay } from './easter.ts'
import type { LocalDate } from './hours.ts'
import { plusDays } from './localDate.ts'

const fixedDays = [
  ['newYearsDay', '01-01'],
  ['labourDay', '05-01'],
  ['constitutionDay', '05-17'],
  ['christmasDay', '12-25'],
  ['boxingDay', '12-26'],
] as const

const daysAfterEaster = [
  ['maundyThursday', -3],
  ['goodFriday', -2],
  ['easterSunday', 0],
  ['easterMonday', 1],
  ['ascensionDay', 39],
  ['whitSunday', 49],
  ['whitMonday', 50],
] as const

export type HolidayName = (typeof fixedDays | typeof daysAfterEaster)[number][0]

type Holidays = ReadonlyMap<LocalDate, HolidayName[]>

const compute = (year: number): Holidays => {
  const easter = easterDay(year)
  const holidays = new Map<LocalDate, HolidayName[]>()
  const add = (date: LocalDate, name: HolidayName): unknown => holidays.set(date, [...(holidays.get(date) ?? []), name])
  for (const [name, monthAndDay] of fixedDays) add(`${easter.slice(0, 4)}-${monthAndDay}`, name)
  for (const [name, days] of daysAfterEaster) add(plusDays(easter, days), name)
  return holidays
}

// Every request asks for the day it is, and the answer for a year never changes.
const computed = new Map<number, Holidays>()

/**
 * The statutory public holidays of a year in Norway, by date (domain.md section 2, calendar). Sundays are not among them.
 * A date is there once, with both names when two holidays coincide (17 May 2027).
 */
export const publicHolidays = (year: number): Holidays => {
  const holidays = computed.get(year) ?? compute(year)
  computed.set(year, holidays)
  return holidays
}
