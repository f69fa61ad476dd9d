import { afterEvenly } from '../time/evenClock.ts'
import { instantOf, type Instant } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { startOfLocalDay } from '../time/localTime.ts'
import { DateTime } from '../time/strictLuxon.ts'
import { dayOf, type Day } from './day.ts'
import type { Band, Hours, LocalDate } from './hours.ts'
import { plusDays } from './localDate.ts'
import { bandOfMinute, bandStarts, minutesPerDay } from './wallClockBands.ts'

export interface BandPeriod extends Interval {
  band: Band
}

/** What holds at one instant, and how long. */
export interface CurrentBand {
  band: Band
  bandEndsAt: Instant
  day: Day
  date: LocalDate
}

const daysPerStep = 7
// Longer than any row of closures somebody means.
const daysSearched = 400

const minuteOfDay = (local: DateTime): number => local.hour * 60 + local.minute

const bandOn = (local: DateTime, hours: Hours): Band =>
  bandOfMinute(minuteOfDay(local), dayOf(local.toISODate(), hours).kind, hours)

// As if the clock were never changed. Where the band stays the same for a week, the end of that week.
const minutesToNextBand = (local: DateTime, band: Band, hours: Hours): number => {
  for (let days = 0; days < daysPerStep; days += 1) {
    const { kind } = dayOf(plusDays(local.toISODate(), days), hours)
    const sinceMidnight = minuteOfDay(local) - days * minutesPerDay
    const next = bandStarts(kind, hours).find((start) => start.minute > sinceMidnight && start.band !== band)
    if (next) return next.minute - sinceMidnight
  }
  return daysPerStep * minutesPerDay - minuteOfDay(local)
}

const endOf = (band: Band, local: DateTime, hours: Hours): DateTime => {
  const horizon = local.plus({ days: daysSearched })
  let end = local
  do end = afterEvenly(end, minutesToNextBand(end, band, hours))
  while (end < horizon && bandOn(end, hours) === band)
  return end
}

/**
 * The band at `instant` in `zone` (IANA name), what day it is there, and when the band next changes: over midnight, weekends and
 * holidays if need be, or the end of the search where it does not change for 400 days. Rules are wall-clock rules, so a time that
 * occurs twice has the same band twice (design.md section 3, Bands).
 */
export const bandAt = (instant: Instant, hours: Hours, zone: string): CurrentBand => {
  // Clocks differ from UTC by whole minutes, so bands begin on them.
  const local = DateTime.fromISO(instant, { zone: 'utc' }).startOf('minute').setZone(zone)
  const date = local.toISODate()
  const band = bandOn(local, hours)
  return { band, bandEndsAt: instantOf(endOf(band, local, hours)), day: dayOf(date, hours), date }
}

/** The bands of one local day of `zone` (IANA name) in order, from its first instant to the next day's, without gap or overlap. */
export const bandsOfDay = (date: LocalDate, hours: Hours, zone: string): BandPeriod[] => {
  const dayEndsAt = startOfLocalDay(plusDays(date, 1), zone)
  const periods: BandPeriod[] = []
  let from = startOfLocalDay(date, zone)
  while (from < dayEndsAt) {
    const { band, bandEndsAt } = bandAt(from, hours, zone)
    const to = bandEndsAt < dayEndsAt ? bandEndsAt : dayEndsAt
    periods.push({ band, from, to })
    from = to
  }
  return periods
}
