import type { LocalDate } from '../calendar/hours.ts'
import { plusDays } from '../calendar/localDate.ts'
import { elapsed, inZone } from './instant.ts'
import { startOfLocalDay } from './localTime.ts'
import type { DateTime } from './strictLuxon.ts'

/** A part of a day in which the wall clock runs evenly. */
export interface EvenStretch {
  start: DateTime
  minutes: number
}

/** How many minutes after `start` the clock has been changed; at most `minutes`, which also says that it has not. */
const minutesToClockChange = (start: DateTime, minutes: number): number => {
  const isBefore = (minute: number): boolean => start.plus({ minutes: minute }).offset === start.offset
  if (isBefore(minutes - 1)) return minutes
  let before = 0
  let after = minutes - 1
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (isBefore(middle)) before = middle
    else after = middle
  }
  return after
}

/**
 * The local day of `zone` (IANA name) in one stretch, or two where the clock is changed during the day; none where the zone
 * skipped the date. Throws when `date` is no date.
 */
export const evenStretches = (date: LocalDate, zone: string): EvenStretch[] => {
  const from = startOfLocalDay(date, zone)
  const start = inZone(from, zone)
  const minutes = elapsed(from, startOfLocalDay(plusDays(date, 1), zone)) / 60_000
  const change = minutesToClockChange(start, minutes)
  const stretches = [
    { start, minutes: change },
    { start: start.plus({ minutes: change }), minutes: minutes - change },
  ]
  return stretches.filter((stretch) => stretch.minutes > 0)
}
