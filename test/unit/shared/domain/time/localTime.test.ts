import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inZone, later } from '../../../../../shared/domain/time/instant.ts'
import { localDateOf, resolveLocalTime, startOfLocalDay } from '../../../../../shared/domain/time/localTime.ts'
import { clockChanges, zoneAndDate } from '../calendar/sampleHours.ts'

const oslo = 'Europe/Oslo'

describe('a time as somebody wrote it', () => {
  it.each([
    ['on the wall clock in winter', '2026-02-06T10:00', '2026-02-06T09:00:00.000Z'],
    ['on the wall clock in summer', '2026-04-08T10:00', '2026-04-08T08:00:00.000Z'],
    ['with seconds', '2026-04-08T10:00:30', '2026-04-08T08:00:30.000Z'],
    ['with milliseconds', '2026-04-08T10:00:30.125', '2026-04-08T08:00:30.125Z'],
    ['with Z, as it is', '2026-04-08T10:00:00Z', '2026-04-08T10:00:00.000Z'],
    ['with an offset, as it is', '2026-04-08T10:00-03:30', '2026-04-08T13:30:00.000Z'],
    ['in the doubled hour with its offset', '2026-10-25T02:30+01:00', '2026-10-25T01:30:00.000Z'],
    ['at 24:00, which is the next midnight', '2026-04-08T24:00', '2026-04-08T22:00:00.000Z'],
    ['in an hour that the clock skips elsewhere', '2026-03-08T02:30', '2026-03-08T01:30:00.000Z'],
    ['just before the gap', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['just after the gap', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['just before the doubled hour', '2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
    ['just after the doubled hour', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('is an instant %s', (_, text, instant) => {
    expect(resolveLocalTime(text, oslo)).toEqual({ instant })
  })

  it.each(['2026-03-29T02:00', '2026-03-29T02:30', '2026-03-29T02:59:59', '2027-03-28T02:30'])(
    'is missing when the clock skips it: %s',
    (text) => expect(resolveLocalTime(text, oslo)).toEqual({ missing: true }),
  )

  it.each([
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['2027-10-31T02:00', '2027-10-31T00:00:00.000Z', '2027-10-31T01:00:00.000Z'],
  ])('is ambiguous when the clock passes it twice, the first one first: %s', (text, first, second) => {
    expect(resolveLocalTime(text, oslo)).toEqual({ ambiguous: true, choices: [first, second] })
  })

  it.each([
    '2026-02-30T10:00',
    '2026-02-28T25:00',
    '2026-02-28T24:01',
    '2026-02-28T10:60',
    '2026-02-28T10:00:60',
    '2026-02-30T10:00Z',
    '2026-02-28T10:00+25:00',
    '2026-02-28',
    '2026-W09-6T10:00',
    '10:00',
    '2026-02-28T10',
    '2026-02-28 10:00',
    ' 2026-02-28T10:00',
    '12026-02-28T10:00',
    '0001-01-01T00:00',
    '',
    'tomorrow',
  ])('is unreadable when it is no date and time: "%s"', (text) => {
    expect(resolveLocalTime(text, oslo)).toEqual({ unreadable: true })
  })

  it('never throws', () => {
    const almost = fc.stringMatching(/^[0-2]\d{3}-[01]\d-[0-3]\dT[0-2]\d:[0-6]\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?$/)
    fc.assert(
      fc.property(fc.oneof(almost, fc.string()), (text) => {
        expect(resolveLocalTime(text, oslo)).toBeTypeOf('object')
      }),
    )
  })

  it('is missing, one or two exactly as the clock shows it never, once or twice', () => {
    for (const [zone, dates] of Object.entries(clockChanges)) {
      for (const date of dates) {
        const dayBefore = later(`${date}T00:00:00.000Z`, '-P1D')
        const seen = Map.groupBy(
          Array.from({ length: 3 * 96 }, (_, quarter) => later(dayBefore, `PT${quarter * 15}M`)),
          (instant) => inZone(instant, zone).toFormat("yyyy-MM-dd'T'HH:mm"),
        )
        for (let quarter = 0; quarter < 96; quarter += 1) {
          const clock = later(`${date}T00:00:00.000Z`, `PT${quarter * 15}M`).slice(0, 16)
          const [first, second] = seen.get(clock) ?? []
          const expected = second
            ? { ambiguous: true, choices: [first, second] }
            : first
              ? { instant: first }
              : { missing: true }
          expect(resolveLocalTime(clock, zone)).toEqual(expected)
        }
      }
    }
  })
})

describe('a local day', () => {
  it('is the one on the wall clock', () => {
    expect(localDateOf('2026-04-08T21:59:59.999Z', oslo)).toBe('2026-04-08')
    expect(localDateOf('2026-04-08T22:00:00.000Z', oslo)).toBe('2026-04-09')
  })

  it.each([
    ['at midnight', '2026-07-06', oslo, '2026-07-05T22:00:00.000Z'],
    ['at midnight before a change of the clock', '2026-10-25', oslo, '2026-10-24T22:00:00.000Z'],
    ['at 01:00 where midnight is skipped', '2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['at the first of two midnights', '2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
    ['at the first of two midnights, also east of Greenwich', '2021-10-29', 'Asia/Amman', '2021-10-28T21:00:00.000Z'],
  ])('starts %s', (_, date, zone, instant) => {
    expect(startOfLocalDay(date, zone)).toBe(instant)
  })

  it('starts at its first instant, in any zone', () => {
    fc.assert(
      fc.property(zoneAndDate, ({ zone, date }) => {
        const start = startOfLocalDay(date, zone)
        expect(localDateOf(start, zone)).toBe(date)
        expect(localDateOf(later(start, 'PT-0.001S'), zone) < date).toBe(true)
      }),
    )
  })
})
