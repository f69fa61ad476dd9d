import { evenStretches, type EvenStretch } from '../time/evenStretches.ts'
import { inZone, instantOf, type Instant } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { startOfLocalDay } from '../time/localTime.ts'
import type { DateTime } from '../time/strictLuxon.ts'
import { dayOf, type Day } from './day.ts'
import type { Band, DayKind, Hours, LocalDate } from './hours.ts'
import { plusDays } from './localDate.ts'
import { bandChanges, bandOfMinute } from './wallClockBands.ts'

export interface BandPeriod extends Interval {
  band: Band
}

/** What holds at one instant. */
export interface CurrentBand {
  band: Band
  bandEndsAt: Instant
  day: Day
  date: LocalDate
}

// Longer than any row of closures somebody means.
const daysSearched = 400

const minuteOfDay = (local: DateTime): number => local.hour * 60 + local.minute

const startsWithin = ({ start, minutes }: EvenStretch, kind: DayKind, hours: Hours): Omit<BandPeriod, 'to'>[] => {
  const clock = minuteOfDay(start)
  const changes = bandChanges(kind, hours).filter((minute) => clock < minute && minute < clock + minutes)
  return [clock, ...changes].map((minute) => ({
    band: bandOfMinute(minute, kind, hours),
    from: instantOf(start.plus({ minutes: minute - clock })),
  }))
}

/**
 * The bands of one local day of `zone` (IANA name), in order, from its first instant to the next day's, without gap or overlap;
 * neighbours differ. Rules are wall-clock rules: a time that occurs twice has the same band twice (design.md section 3, Bands).
 */
export const bandsOfDay = (date: LocalDate, hours: Hours, zone: string): BandPeriod[] => {
  const { kind } = dayOf(date, hours)
  const starts = evenStretches(date, zone).flatMap((stretch) => startsWithin(stretch, kind, hours))
  const periods = starts.filter(({ band }, index) => band !== starts[index - 1]?.band)
  const end = startOfLocalDay(plusDays(date, 1), zone)
  return periods.map((period, index) => ({ ...period, to: periods[index + 1]?.from ?? end }))
}

const bandEnd = (instant: Instant, band: Band, date: LocalDate, hours: Hours, zone: string): Instant => {
  for (let days = 0; days < daysSearched; days += 1) {
    const day = plusDays(date, days)
    const isWholeDay = band === 'afterHours' && bandChanges(dayOf(day, hours).kind, hours).length === 0
    const next = isWholeDay ? undefined : bandsOfDay(day, hours, zone).find((p) => p.band !== band && p.from > instant)
    if (next) return next.from
  }
  return startOfLocalDay(plusDays(date, daysSearched), zone)
}

/**
 * The band at `instant` in `zone` (IANA name), what day it is there, and when the band next changes: over midnight, weekends and
 * holidays if need be. Where it does not change within 400 days, `bandEndsAt` is the end of those (design.md section 3, Bands).
 */
export const bandAt = (instant: Instant, hours: Hours, zone: string): CurrentBand => {
  const local = inZone(instant, zone)
  const date = local.toISODate()
  const day = dayOf(date, hours)
  const band = bandOfMinute(minuteOfDay(local), day.kind, hours)
  return { band, bandEndsAt: bandEnd(instant, band, date, hours, zone), day, date }
}
