import type { LocalDate } from '../calendar/hours.ts'
import { inZone, instantOf, type Instant } from './instant.ts'
import { DateTime } from './strictLuxon.ts'

/** What a time written by a person turned out to be. */
export type LocalTimeResult =
  | { instant: Instant }
  | { missing: true }
  | { ambiguous: true; choices: [Instant, Instant] }
  | { unreadable: true }

// luxon alone also takes week dates, bare dates and offsets of 25 hours. Four-digit years keep text order time order.
const dateAndTime = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-][01]\d(?::?[0-5]\d)?)?$/
const offsetInIt = /T.*[Z+-]/

const parse = (text: string): DateTime | undefined => {
  try {
    return DateTime.fromISO(text, { zone: 'utc' })
  } catch {
    return undefined
  }
}

const onClockOf = (wallClock: DateTime, zone: string): DateTime => wallClock.setZone(zone, { keepLocalTime: true })

const sameClock = (one: DateTime, other: DateTime): boolean =>
  one.toISO({ includeOffset: false }) === other.toISO({ includeOffset: false })

/**
 * Reads `2026-03-27T16:00`, with seconds, `Z` or an offset if wanted. Without an offset it is the wall clock of `zone` (IANA name).
 * Never throws on `text`: `missing` is a time the clock skips, `ambiguous` one it passes twice (earlier first), `unreadable` the rest
 * (design.md section 3, Time).
 */
export const resolveLocalTime = (text: string, zone: string): LocalTimeResult => {
  const time = dateAndTime.test(text) ? parse(text) : undefined
  if (!time) return { unreadable: true }
  if (offsetInIt.test(text)) return { instant: instantOf(time) }
  const local = onClockOf(time, zone)
  if (!sameClock(local, time)) return { missing: true }
  const [first = local, second] = local.getPossibleOffsets()
  return second ? { ambiguous: true, choices: [instantOf(first), instantOf(second)] } : { instant: instantOf(first) }
}

/** The day that `instant` falls on, on the wall clock of `zone` (IANA name). */
export const localDateOf = (instant: Instant, zone: string): LocalDate => inZone(instant, zone).toISODate()

/** The first instant of `date` on the wall clock of `zone` (IANA name); not always 00:00, where the clock changes at midnight. */
export const startOfLocalDay = (date: LocalDate, zone: string): Instant => {
  const midnight = onClockOf(DateTime.fromISO(date, { zone: 'utc' }), zone)
  const [first = midnight] = midnight.getPossibleOffsets()
  return instantOf(first)
}
