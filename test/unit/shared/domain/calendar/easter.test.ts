import { expect, it } from 'vitest'
import { easterDay } from '../../../../../shared/domain/calendar/easter.ts'

it.each([
  ['2026-04-05'],
  ['2027-03-28'],
  ['2028-04-16'],
  ['2029-04-01'],
  ['2030-04-21'],
  // The earliest, the latest, and the two years in which the full moon has to be moved.
  ['1818-03-22'],
  ['1943-04-25'],
  ['1954-04-18'],
  ['1981-04-19'],
])('Easter Day is %s', (date) => {
  expect(easterDay(Number(date.slice(0, 4)))).toBe(date)
})
