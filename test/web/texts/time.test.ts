import { expect, test } from 'vitest'
import { dayAndMonth, daysBetween, timeOfDay } from '../../../web/texts/time.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const oslo = 'Europe/Oslo'

test('times are written the Norwegian way, on the wall clock of the organisation', () => {
  const at = wallClock('2026-04-06T09:05')
  expect(timeOfDay(at, oslo, 'nb')).toBe('09:05')
  expect(dayAndMonth(at, oslo, 'nb')).toBe('mandag 6. april')
})

test('midnight is 00:00', () => {
  expect(timeOfDay(wallClock('2026-04-06T00:00'), oslo, 'nb')).toBe('00:00')
})

test('English has its own way', () => {
  expect(dayAndMonth(wallClock('2026-04-06T09:05'), oslo, 'en')).toBe('Monday 6 April')
})

test.each([
  ['2026-04-06T23:59', '2026-04-07T00:00', 1],
  ['2026-04-06T00:00', '2026-04-06T23:59', 0],
  ['2026-03-28T12:00', '2026-03-30T12:00', 2],
  ['2026-04-06T12:00', '2026-04-05T12:00', -1],
])('from %s to %s there are %i midnights', (from, to, days) => {
  expect(daysBetween(wallClock(from), wallClock(to), oslo)).toBe(days)
})
