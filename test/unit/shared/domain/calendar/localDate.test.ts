import { expect, it } from 'vitest'
import { isWeekend, plusDays, yearOf } from '../../../../../shared/domain/calendar/localDate.ts'

it('days are added on the calendar, over months, years and changes of the clock', () => {
  expect(plusDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(plusDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(plusDays('2026-03-28', 2)).toBe('2026-03-30')
})

it('Saturday and Sunday are weekend, Friday and Monday are not', () => {
  expect(['2026-04-10', '2026-04-11', '2026-04-12', '2026-04-13'].map(isWeekend)).toEqual([false, true, true, false])
})

it('the year of a date is its first part', () => {
  expect(yearOf('2026-04-11')).toBe(2026)
})

it('a date that does not exist is refused', () => {
  expect(() => plusDays('2026-02-30', 1)).toThrow('Invalid DateTime')
})
