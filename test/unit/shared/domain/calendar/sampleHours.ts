import * as fc from 'fast-check'
import type { Hours } from '../../../../../shared/domain/calendar/hours.ts'

/** The defaults of design.md section 3. */
export const defaultHours: Hours = {
  workday: { from: 7 * 60, to: 16 * 60 + 30 },
  core: { from: 9 * 60, to: 14 * 60 },
  extended: { from: 14 * 60, to: 16 * 60 + 30 },
  halfDays: { until: 12 * 60, on: ['christmasEve', 'newYearsEve', 'wednesdayBeforeMaundyThursday'] },
  closures: [],
}

/** Zones and days on which their clock is changed: at night, at midnight, by half an hour, on working days, never. */
export const clockChanges = {
  'Europe/Oslo': ['2026-03-29', '2026-10-25', '2027-03-28'],
  'America/Santiago': ['2026-04-04', '2026-09-06'],
  'America/Havana': ['2026-03-08', '2026-11-01'],
  'Asia/Amman': ['2021-10-29', '2022-02-25'],
  'Africa/Cairo': ['2026-04-24', '2026-10-29'],
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04'],
  UTC: [],
} as const satisfies Record<string, string[]>

const anyDate = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** A zone and a day, often one with a change of the clock. */
export const zoneAndDate = fc.constantFrom(...Object.entries(clockChanges)).chain(([zone, dates]) =>
  fc.record({
    zone: fc.constant(zone),
    date: dates.length > 0 ? fc.oneof(anyDate, fc.constantFrom(...dates)) : anyDate,
  }),
)

/** Valid hours on a grid of minutes: the workday holds core and extended, which do not overlap. */
export const hoursOnGrid = (minutes: number): fc.Arbitrary<Hours> => {
  const time = fc.integer({ min: 0, max: (24 * 60) / minutes }).map((step) => step * minutes)
  const six = fc.tuple(time, time, time, time, time, time).map((times) => times.sort((one, other) => one - other))
  return fc
    .record({
      times: six,
      coreFirst: fc.boolean(),
      until: time,
      on: fc.subarray([...defaultHours.halfDays.on]),
      closures: fc.array(fc.oneof(anyDate, fc.constantFrom(...Object.values(clockChanges).flat())), { maxLength: 5 }),
    })
    .map(({ times: [opens, from, to, thenFrom, thenTo, closes], coreFirst, until, on, closures }) => {
      const [one, other] = [
        { from: from, to: to },
        { from: thenFrom, to: thenTo },
      ]
      return {
        workday: { from: opens, to: closes },
        core: coreFirst ? one : other,
        extended: coreFirst ? other : one,
        halfDays: { until, on },
        closures,
      }
    })
}
