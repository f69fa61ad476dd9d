import type { Language } from '../../shared/domain/organization/organization.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'

const locales: Record<Language, string> = { nb: 'nb-NO', en: 'en-GB' }

const formatted = (instant: Instant, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locales[language], options).format(new Date(instant))

/** `16:30` on the wall clock of `timeZone` (IANA name). */
export const timeOfDay = (instant: Instant, timeZone: string, language: Language): string =>
  formatted(instant, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })

/** `mandag 6. april` on the calendar of `timeZone`. */
export const dayAndMonth = (instant: Instant, timeZone: string, language: Language): string =>
  formatted(instant, language, { weekday: 'long', day: 'numeric', month: 'long', timeZone })

const isoDay = (instant: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date(instant))

/** How many midnights of `timeZone` lie between two instants; negative when `to` is earlier. */
export const daysBetween = (from: Instant, to: Instant, timeZone: string): number =>
  Math.round((Date.parse(isoDay(to, timeZone)) - Date.parse(isoDay(from, timeZone))) / 86_400_000)
