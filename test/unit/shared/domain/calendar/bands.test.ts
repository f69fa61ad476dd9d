import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandAt, bandsOfDay } from '../../../../../shared/domain/calendar/bands.ts'
import { dayOf } from '../../../../../shared/domain/calendar/day.ts'
import type { Band, Hours } from '../../../../../shared/domain/calendar/hours.ts'
import { isWeekend, plusDays } from '../../../../../shared/domain/calendar/localDate.ts'
import { elapsed, inZone, later, type Instant } from '../../../../../shared/domain/time/instant.ts'
import { contains } from '../../../../../shared/domain/time/interval.ts'
import { startOfLocalDay } from '../../../../../shared/domain/time/localTime.ts'
import { clockChanges, defaultHours, hoursOnGrid, zoneAndDate } from './sampleHours.ts'

const oslo = 'Europe/Oslo'

/** The rule read off the wall clock, minute by minute. */
const bandOnTheClock = (instant: Instant, hours: Hours, zone: string): Band => {
  const local = inZone(instant, zone)
  const minute = local.hour * 60 + local.minute
  const { kind } = dayOf(local.toISODate(), hours)
  const isIn = ({ from, to }: { from: number; to: number }) => minute >= from && minute < to
  if (kind !== 'working' && kind !== 'half') return 'afterHours'
  if (!isIn(hours.workday) || (kind === 'half' && minute >= hours.halfDays.until)) return 'afterHours'
  if (isIn(hours.core)) return 'core'
  return kind === 'working' && isIn(hours.extended) ? 'extended' : 'unstated'
}

const instantIn = (date: string, zone: string, millisecond: number): Instant =>
  later(startOfLocalDay(date, zone), `PT${millisecond / 1000}S`)

const millisecondOfDay = fc.integer({ min: 0, max: 25 * 3_600_000 })

describe('the band at an instant', () => {
  it.each([
    ['Wed', '2026-04-08T08:59+02:00', 'unstated'],
    ['Wed', '2026-04-08T09:00+02:00', 'core'],
    ['Wed', '2026-04-08T13:59+02:00', 'core'],
    ['Wed', '2026-04-08T14:00+02:00', 'extended'],
    ['Wed', '2026-04-08T16:29+02:00', 'extended'],
    ['Wed', '2026-04-08T16:30+02:00', 'afterHours'],
    ['Sat', '2026-04-11T10:00+02:00', 'afterHours'],
    ['the half day before Maundy Thursday,', '2026-04-01T11:59+02:00', 'core'],
    ['the half day before Maundy Thursday,', '2026-04-01T12:00+02:00', 'afterHours'],
    ['Christmas Eve', '2026-12-24T12:00+01:00', 'afterHours'],
    ['Maundy Thursday', '2026-04-02T10:00+02:00', 'afterHours'],
    ['the day before 1 May, an ordinary one,', '2026-04-30T15:00+02:00', 'extended'],
    ['17 May and Whit Monday at once', '2027-05-17T10:00+02:00', 'afterHours'],
    ['Christmas Eve on a Sunday', '2028-12-24T10:00+01:00', 'afterHours'],
    ['Sami national day', '2026-02-06T10:00+01:00', 'core'],
  ])('on %s %s is %s', (_, time, band) => {
    expect(bandAt(inZone(time, 'utc').toISO(), defaultHours, oslo).band).toBe(band)
  })

  it('tells which day it is there', () => {
    expect(bandAt('2027-05-16T22:00:00.000Z', defaultHours, oslo)).toMatchObject({
      date: '2027-05-17',
      day: { kind: 'holiday', names: ['constitutionDay', 'whitMonday'] },
    })
    expect(bandAt('2028-12-24T09:00:00.000Z', defaultHours, oslo).day).toEqual({ kind: 'weekend', names: [] })
  })

  it('is read off the wall clock of the zone', () => {
    const instant = '2026-04-08T07:30:00.000Z'
    expect(bandAt(instant, defaultHours, oslo).band).toBe('core')
    expect(bandAt(instant, defaultHours, 'Atlantic/Reykjavik').band).toBe('unstated')
    expect(bandAt(instant, defaultHours, 'America/Santiago').band).toBe('afterHours')
  })

  it('is that of the wall clock, for any hours in any zone', () => {
    fc.assert(
      fc.property(zoneAndDate, hoursOnGrid(1), millisecondOfDay, ({ zone, date }, hours, millisecond) => {
        const instant = instantIn(date, zone, millisecond)
        expect(bandAt(instant, hours, zone).band).toBe(bandOnTheClock(instant, hours, zone))
      }),
    )
  })
})

describe('the end of a band', () => {
  it.each([
    ['core ends when extended begins', '2026-04-08T07:00:00.000Z', '2026-04-08T12:00:00.000Z'],
    ['within a minute the end is still to the minute', '2026-04-08T11:59:59.999Z', '2026-04-08T12:00:00.000Z'],
    ['an evening lasts over midnight', '2026-04-08T14:30:00.000Z', '2026-04-09T05:00:00.000Z'],
    ['a weekend lasts until Monday', '2026-04-10T14:30:00.000Z', '2026-04-13T05:00:00.000Z'],
    ['a weekend in March is an hour shorter', '2026-03-27T15:30:00.000Z', '2026-03-30T05:00:00.000Z'],
    ['a weekend in October is an hour longer', '2026-10-23T14:30:00.000Z', '2026-10-26T06:00:00.000Z'],
    ['Easter lasts from Wednesday noon to Tuesday', '2026-04-01T10:00:00.000Z', '2026-04-07T05:00:00.000Z'],
    ['Easter with the change of the clock in it', '2027-03-24T11:00:00.000Z', '2027-03-30T05:00:00.000Z'],
    ['Christmas lasts from noon of its eve', '2026-12-24T11:00:00.000Z', '2026-12-28T06:00:00.000Z'],
    ['New Year is there on Friday and Saturday', '2026-12-31T11:00:00.000Z', '2027-01-04T06:00:00.000Z'],
  ])('%s', (_, instant, end) => {
    expect(bandAt(instant, defaultHours, oslo).bandEndsAt).toBe(end)
  })

  it('comes after closures of any length', () => {
    for (let length = 0; length < 60; length += 1) {
      const closures = Array.from({ length }, (_, days) => plusDays('2026-07-01', days))
      const { bandEndsAt } = bandAt('2026-06-30T20:00:00.000Z', { ...defaultHours, closures }, oslo)
      let opens = plusDays('2026-07-01', length)
      while (isWeekend(opens)) opens = plusDays(opens, 1)
      expect(bandEndsAt).toBe(`${opens}T05:00:00.000Z`)
    }
  })

  it('is searched for 400 days where the organisation never opens', () => {
    const never = { from: 0, to: 0 }
    const hours = { ...defaultHours, workday: never, core: never, extended: never }
    const instant = '2026-04-08T10:00:00.000Z'
    const { band, bandEndsAt } = bandAt(instant, hours, oslo)
    expect(band).toBe('afterHours')
    expect(elapsed(instant, bandEndsAt)).toBeGreaterThanOrEqual(400 * 86_400_000)
  })

  it('is the first quarter of an hour with another band, however the clock runs meanwhile', () => {
    fc.assert(
      fc.property(zoneAndDate, hoursOnGrid(15), millisecondOfDay, ({ zone, date }, hours, millisecond) => {
        const instant = instantIn(date, zone, millisecond)
        const { band, bandEndsAt } = bandAt(instant, hours, zone)
        const quarters = Array.from({ length: 2 * 96 }, (_, quarter) => instantIn(date, zone, quarter * 900_000))
        const changed = quarters.find((at) => at > instant && bandOnTheClock(at, hours, zone) !== band)
        expect(quarters.find((at) => at >= bandEndsAt)).toBe(changed)
      }),
    )
  })

  it('is where another band begins, and everything before it is the same', () => {
    fc.assert(
      fc.property(
        zoneAndDate,
        hoursOnGrid(1),
        millisecondOfDay,
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 5, maxLength: 5 }),
        ({ zone, date }, hours, millisecond, parts) => {
          const instant = instantIn(date, zone, millisecond)
          const { band, bandEndsAt } = bandAt(instant, hours, zone)
          const length = elapsed(instant, bandEndsAt)
          fc.pre(length < 300 * 86_400_000)
          expect(length).toBeGreaterThan(0)
          for (const offset of [length - 1, ...parts.map((part) => Math.floor(part * length))]) {
            expect(bandOnTheClock(later(instant, `PT${offset / 1000}S`), hours, zone)).toBe(band)
          }
          expect(bandOnTheClock(bandEndsAt, hours, zone)).not.toBe(band)
        },
      ),
    )
  })
})

const checkTiling = (date: string, hours: Hours, zone: string) => {
  const bands = bandsOfDay(date, hours, zone)
  const edges = [startOfLocalDay(date, zone), startOfLocalDay(plusDays(date, 1), zone)]
  expect([bands[0]!.from, bands.at(-1)!.to]).toEqual(edges)
  for (const [index, period] of bands.entries()) {
    expect(period.from < period.to).toBe(true)
    if (index > 0) expect(period.from).toBe(bands[index - 1]!.to)
    if (index > 0) expect(period.band).not.toBe(bands[index - 1]!.band)
  }
  return bands
}

describe('the bands of a day', () => {
  it('are these on an ordinary working day', () => {
    expect(bandsOfDay('2026-04-08', defaultHours, oslo)).toEqual([
      { band: 'afterHours', from: '2026-04-07T22:00:00.000Z', to: '2026-04-08T05:00:00.000Z' },
      { band: 'unstated', from: '2026-04-08T05:00:00.000Z', to: '2026-04-08T07:00:00.000Z' },
      { band: 'core', from: '2026-04-08T07:00:00.000Z', to: '2026-04-08T12:00:00.000Z' },
      { band: 'extended', from: '2026-04-08T12:00:00.000Z', to: '2026-04-08T14:30:00.000Z' },
      { band: 'afterHours', from: '2026-04-08T14:30:00.000Z', to: '2026-04-08T22:00:00.000Z' },
    ])
  })

  it.each([
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ])('are one on the Sunday the clock is changed, %s', (date, from, to) => {
    expect(bandsOfDay(date, defaultHours, oslo)).toEqual([{ band: 'afterHours', from, to }])
  })

  it('skip the hour that is not there and repeat the one that is there twice', () => {
    const hours = { ...defaultHours, workday: { from: 0, to: 23 * 60 + 30 } }
    const edges = (date: string) => bandsOfDay(date, hours, 'Africa/Cairo').map(({ band, from }) => [band, from])
    // Friday 24 April begins at 01:00; on Thursday 29 October 24:00 is 23:00 again.
    expect(edges('2026-04-24')[0]).toEqual(['unstated', '2026-04-23T22:00:00.000Z'])
    expect(edges('2026-10-29').slice(-3)).toEqual([
      ['afterHours', '2026-10-29T20:30:00.000Z'],
      ['unstated', '2026-10-29T21:00:00.000Z'],
      ['afterHours', '2026-10-29T21:30:00.000Z'],
    ])
  })

  it('tile the day, so that every instant of it has exactly one', () => {
    fc.assert(
      fc.property(zoneAndDate, hoursOnGrid(1), millisecondOfDay, ({ zone, date }, hours, millisecond) => {
        const bands = checkTiling(date, hours, zone)
        const instant = instantIn(date, zone, millisecond)
        fc.pre(instant < bands.at(-1)!.to)
        const holding = bands.filter((period) => contains(period, instant))
        expect(holding.map(({ band }) => band)).toEqual([bandAt(instant, hours, zone).band])
      }),
    )
  })

  it('tile every day on which a clock is changed, its neighbours, and agree with the wall clock all through', () => {
    const days = Object.entries(clockChanges).flatMap(([zone, dates]) => dates.map((date) => ({ zone, date })))
    fc.assert(
      fc.property(
        hoursOnGrid(15),
        fc.constantFrom(...days),
        fc.integer({ min: -1, max: 1 }),
        (hours, { zone, date }, by) => {
          const day = plusDays(date, by)
          for (const { band, from, to } of checkTiling(day, hours, zone)) {
            for (let at = from; at < to; at = later(at, 'PT15M')) expect(bandOnTheClock(at, hours, zone)).toBe(band)
          }
        },
      ),
    )
  })
})
