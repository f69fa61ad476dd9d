import { expect, test } from 'vitest'
import { dayAndMonth, daysAfter, daysBetween, dayWithYear, isoDay, timeOfDay } from '../../../web/texts/time.ts'
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

test('the day of an instant is the one on the organisation’s calendar', () => {
  expect(isoDay('2026-04-07T22:30:00.000Z', oslo)).toBe('2026-04-08')
})

test('a day of the calendar is written with its year, and counted on across months and clock changes', () => {
  expect(dayWithYear('2026-04-06', 'nb')).toBe('6. april 2026')
  expect(dayWithYear('2026-04-06', 'en')).toBe('6 April 2026')
  expect(daysAfter('2026-03-29', 1)).toBe('2026-03-30')
  expect(daysAfter('2027-01-01', -1)).toBe('2026-12-31')
})
