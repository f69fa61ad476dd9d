import { DateTime, Duration } from './strictLuxon.ts'

/** A point in time: UTC, ISO 8601 with milliseconds and `Z`. Always in this one form, so that text order is time order. */
export type Instant = string

/** A length of time as ISO 8601 writes it: `PT10M`, `P7D`. */
export type IsoDuration = string

/** The canonical instant of a luxon time in any zone. */
export const instantOf = (time: DateTime): Instant => time.toUTC().toISO()

/** The instant as a luxon time on the wall clock of `zone` (IANA name). */
export const inZone = (instant: Instant, zone: string): DateTime => DateTime.fromISO(instant, { zone })

/** `instant` moved by elapsed time: right for minutes and hours, wrong for calendar days. */
export const later = (instant: Instant, duration: IsoDuration): Instant =>
  instantOf(DateTime.fromISO(instant, { zone: 'utc' }).plus(Duration.fromISO(duration)))

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export const elapsed = (from: Instant, to: Instant): number =>
  inZone(to, 'utc').toMillis() - inZone(from, 'utc').toMillis()
