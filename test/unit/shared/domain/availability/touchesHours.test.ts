import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { touchesHours } from '../../../../../shared/domain/availability/touchesHours.ts'
import { bandAt } from '../../../../../shared/domain/calendar/bands.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { settings } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const zone = 'Europe/Oslo'
const touches = (from: string, to: string) =>
  touchesHours({ from: wallClock(from), to: wallClock(to) }, settings.hours, zone)

describe('touching hours', () => {
  it.each([
    ['core', '2026-04-08T08:00', '2026-04-08T09:01', true],
    ['extended', '2026-04-08T16:00', '2026-04-09T00:00', true],
    ['up to the start of core', '2026-04-08T07:00', '2026-04-08T09:00', false],
    ['from the end of extended', '2026-04-08T16:30', '2026-04-09T09:00', false],
    ['a weekend', '2026-04-10T16:30', '2026-04-13T09:00', false],
    ['Easter', '2026-04-01T12:00', '2026-04-07T09:00', false],
    ['Easter and the morning after', '2026-04-01T12:00', '2026-04-07T09:01', true],
    ['nothing', '2026-04-08T10:00', '2026-04-08T10:00', false],
  ])('%s', (_, from, to, expected) => {
    expect(touches(from, to)).toBe(expected)
  })

  it('is having a quarter in core or extended hours', () => {
    const quarters = Array.from({ length: 96 * 12 }, (_, count) =>
      later(wallClock('2026-03-26T00:00'), `PT${count * 15}M`),
    )
    const inHours = quarters.map((at) => ['core', 'extended'].includes(bandAt(at, settings.hours, zone).band))
    fc.assert(
      fc.property(fc.nat(96 * 10), fc.nat(96), (first, length) => {
        const interval = { from: quarters[first]!, to: quarters[first + length]! }
        expect(touchesHours(interval, settings.hours, zone)).toBe(inHours.slice(first, first + length).includes(true))
      }),
    )
  })
})
