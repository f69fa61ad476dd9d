import type { Language } from '../../shared/domain/organization/organization.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'

const dayMilliseconds = 86_400_000

const locales: Record<Language, string> = { nb: 'nb-NO', en: 'en-GB' }

const formatted = (instant: Instant, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locales[language], options).format(new Date(instant))

/** `16:30` on the wall clock of `timeZone` (IANA name). */
export const timeOfDay = (instant: Instant, timeZone: string, language: Language): string =>
  formatted(instant, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })

/** `mandag 6. april` on the calendar of `timeZone`. */
export const dayAndMonth = (instant: Instant, timeZone: string, language: Language): string =>
  formatted(instant, language, { weekday: 'long', day: 'numeric', month: 'long', timeZone })

/** `fredag 24. april 2026` on the calendar of `timeZone`. */
export const fullDate = (instant: Instant, timeZone: string, language: Language): string =>
  formatted(instant, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone }).replace(
    ',',
    '',
  )

/** `april 2026` on the calendar of `timeZone`. */
export const monthAndYear = (instant: Instant, timeZone: string, language: Language): string =>
  formatted(instant, language, { month: 'long', year: 'numeric', timeZone })

/** `mandag`, or `man.` where there is little room. */
export const weekdayOf = (instant: Instant, timeZone: string, language: Language, width: 'long' | 'short'): string =>
  formatted(instant, language, { weekday: width, timeZone })

/** `10,5`: a number as it is written. */
export const writtenNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(value)

/** `2026-04-06`: the day of an instant on the calendar of `timeZone`. */
export const isoDay = (instant: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date(instant))

/** How many midnights of `timeZone` lie between two instants; negative when `to` is earlier. */
export const daysBetween = (from: Instant, to: Instant, timeZone: string): number =>
  Math.round((Date.parse(isoDay(to, timeZone)) - Date.parse(isoDay(from, timeZone))) / dayMilliseconds)

/** The calendar day so many days after `day` (`2026-04-06`); before it when negative. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10)

/** `6. april 2026` for the calendar day `2026-04-06`. */
export const dayWithYear = (day: string, language: Language): string =>
  formatted(`${day}T00:00:00Z`, language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
