import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../../../shared/domain/calendar/day.ts'
import { plusDays } from '../../../../../shared/domain/calendar/localDate.ts'
import { publicHolidays } from '../../../../../shared/domain/calendar/publicHolidays.ts'
import { defaultHours } from './sampleHours.ts'

const kindOf = (date: string, closures: string[] = []) => dayOf(date, { ...defaultHours, closures }).kind

const isOnWeekday = (date: string) => ![0, 6].includes(new Date(date).getUTCDay())

const datesOf = (year: number): string[] => {
  const dates: string[] = []
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = plusDays(date, 1)) dates.push(date)
  return dates
}

describe('the kind of a day', () => {
  it.each([
    ['2026-04-08', 'working', []],
    ['2026-04-11', 'weekend', []],
    ['2026-04-12', 'weekend', []],
    ['2026-04-01', 'half', ['wednesdayBeforeMaundyThursday']],
    ['2026-12-24', 'half', ['christmasEve']],
    ['2026-04-02', 'holiday', ['maundyThursday']],
    ['2026-04-05', 'holiday', ['easterSunday']],
    ['2026-12-26', 'holiday', ['boxingDay']],
    ['2027-05-17', 'holiday', ['constitutionDay', 'whitMonday']],
    ['2026-02-06', 'working', []],
    ['2026-04-30', 'working', []],
    ['2026-05-15', 'working', []],
  ] as const)('of %s is %s', (date, kind, names) => {
    expect(dayOf(date, defaultHours)).toEqual({ kind, names })
  })

  it('is weekend for a half day on a Sunday, without its name', () => {
    expect(dayOf('2028-12-24', defaultHours)).toEqual({ kind: 'weekend', names: [] })
  })

  it('is known before the year 1000, where a time with an offset may lie', () => {
    expect(dayOf('0999-12-25', defaultHours)).toEqual({ kind: 'holiday', names: ['christmasDay'] })
  })

  it('is closure before weekend and half day, but a holiday stays a holiday', () => {
    const closures = ['2026-05-15', '2026-04-11', '2026-12-24', '2026-05-14']
    expect(closures.map((date) => kindOf(date, closures))).toEqual(['closure', 'closure', 'closure', 'holiday'])
    expect(dayOf('2026-12-24', { ...defaultHours, closures }).names).toEqual([])
  })

  it('cannot be changed through an answer already given', () => {
    dayOf('2026-05-17', defaultHours).names.push('christmasEve')
    expect(dayOf('2026-05-17', defaultHours).names).toEqual(['constitutionDay'])
  })

  it.each([
    [2026, 12, 8, 253, 3],
    [2027, 11, 6, 255, 3],
    [2028, 12, 9, 251, 1],
    [2029, 12, 10, 251, 3],
    [2030, 12, 10, 251, 3],
  ])('in %i gives the known numbers of holidays and working days', (year, holidays, onWeekdays, working, half) => {
    const dates = datesOf(year)
    const count = (...kinds: string[]) => dates.filter((date) => kinds.includes(kindOf(date))).length
    expect(count('holiday')).toBe(holidays)
    expect([...publicHolidays(year).keys()].filter(isOnWeekday)).toHaveLength(onWeekdays)
    expect(count('working', 'half')).toBe(working)
    expect(count('half')).toBe(half)
  })
})
