import { expect, test } from 'vitest'
import { dayIn, plusMonths, weekNumberOf, weekOf, weeksOfMonth, yearAround } from '../../../web/calendar/dates.ts'

test('a week begins on Monday, also across a year', () => {
  expect(weekOf('2027-01-01')).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ])
})

test.each([
  ['2026-12-31', 53],
  ['2027-01-01', 53],
  ['2028-01-01', 52],
  ['2029-12-31', 1],
])('%s lies in week %i', (date, week) => {
  expect(weekNumberOf(date)).toBe(week)
})

test.each([
  ['2026-04-08', 5, '2026-03-30', '2026-05-03'],
  ['2027-02-10', 4, '2027-02-01', '2027-02-28'],
  ['2026-08-31', 6, '2026-07-27', '2026-09-06'],
])('the month of %s is %i whole weeks, from %s to %s', (date, count, first, last) => {
  const weeks = weeksOfMonth(date)
  expect(weeks).toHaveLength(count)
  expect([weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([first, last])
})

test('a month later is the last day where the next month is shorter', () => {
  expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28')
})

test('a day on which the clock is changed has 23 or 25 hours', () => {
  expect(dayIn('2026-03-29', 'Europe/Oslo')).toEqual({
    from: '2026-03-28T23:00:00.000Z',
    to: '2026-03-29T22:00:00.000Z',
  })
  expect(dayIn('2026-10-25', 'Europe/Oslo')).toEqual({
    from: '2026-10-24T22:00:00.000Z',
    to: '2026-10-25T23:00:00.000Z',
  })
})

test('what is fetched for a year holds every week that its months show', () => {
  for (const year of ['2026', '2027', '2028', '2029', '2030']) {
    const { from, to } = yearAround(`${year}-06-01`, 'Europe/Oslo')
    expect(from <= dayIn(weeksOfMonth(`${year}-01-01`)[0]?.[0] ?? '', 'Europe/Oslo').from).toBe(true)
    expect(to >= dayIn(weeksOfMonth(`${year}-12-01`).at(-1)?.[6] ?? '', 'Europe/Oslo').to).toBe(true)
  }
})
