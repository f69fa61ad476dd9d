import { expect, it } from 'vitest'
import { afterEvenly } from '../../../../../shared/domain/time/evenClock.ts'
import { instantOf, inZone } from '../../../../../shared/domain/time/instant.ts'

const moved = (from: string, minutes: number, zone = 'Europe/Oslo') =>
  instantOf(afterEvenly(inZone(from, zone), minutes))

it('time moves on by the minutes asked for while the clock runs evenly', () => {
  expect(moved('2026-03-28T23:00:00.000Z', 119)).toBe('2026-03-29T00:59:00.000Z')
  expect(moved('2026-04-08T10:00:00.000Z', 7 * 24 * 60)).toBe('2026-04-15T10:00:00.000Z')
})

it('time stops at a change of the clock, forward or back', () => {
  expect(moved('2026-03-28T23:00:00.000Z', 24 * 60)).toBe('2026-03-29T01:00:00.000Z')
  expect(moved('2026-10-24T22:00:00.000Z', 7 * 24 * 60)).toBe('2026-10-25T01:00:00.000Z')
  expect(moved('2026-10-25T00:59:00.000Z', 1)).toBe('2026-10-25T01:00:00.000Z')
})

it('time goes on from a change of the clock', () => {
  expect(moved('2026-03-29T01:00:00.000Z', 60)).toBe('2026-03-29T02:00:00.000Z')
})

it('a clock that is never changed stops nothing', () => {
  expect(moved('2026-03-28T23:00:00.000Z', 7 * 24 * 60, 'UTC')).toBe('2026-04-04T23:00:00.000Z')
})
