import { inZone, instantOf, type Instant } from '../../shared/domain/time/instant.ts'
import { resolveLocalTime, type LocalTimeResult } from '../../shared/domain/time/localTime.ts'

/** A time as it is written into a field: the organisation's wall clock, `2026-04-24T16:00`. */
export interface WrittenTime {
  text: string
  /** Which of the two is meant, where the clock passes the time twice. */
  choice?: Instant
}

/** The minute an instant lies in: which of two it is, is known. */
export const writtenTime = (instant: Instant, zone: string): WrittenTime => {
  const minute = inZone(instant, zone).startOf('minute')
  return { text: minute.toFormat("yyyy-MM-dd'T'HH:mm"), choice: instantOf(minute) }
}

/** What is meant, on the wall clock of `zone` (IANA name): an instant, nothing, or one of two. */
const meantBy = ({ text, choice }: WrittenTime, zone: string): LocalTimeResult => {
  const meant = resolveLocalTime(text, zone)
  return 'ambiguous' in meant && choice !== undefined && meant.choices.includes(choice) ? { instant: choice } : meant
}

/** The instant that is meant; undefined while that is not clear. */
export const instantMeant = (written: WrittenTime, zone: string): Instant | undefined => {
  const meant = meantBy(written, zone)
  return 'instant' in meant ? meant.instant : undefined
}
