import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { publicHolidays } from '../../../../../shared/domain/calendar/publicHolidays.ts'

describe('public holidays', () => {
  it.each([
    [2026, ['04-02', '04-03', '04-05', '04-06', '05-14', '05-24', '05-25']],
    [2027, ['03-25', '03-26', '03-28', '03-29', '05-06', '05-16', '05-17']],
    [2028, ['04-13', '04-14', '04-16', '04-17', '05-25', '06-04', '06-05']],
    [2029, ['03-29', '03-30', '04-01', '04-02', '05-10', '05-20', '05-21']],
    [2030, ['04-18', '04-19', '04-21', '04-22', '05-30', '06-09', '06-10']],
  ])(
    'follow Easter in %i',
    (year, [maundyThursday, goodFriday, easterSunday, easterMonday, ascension, whitSunday, whitMonday]) => {
      const named = (name: string) =>
        [...publicHolidays(year)].filter(([, names]) => names.some((each) => each === name)).map(([date]) => date)
      expect(named('maundyThursday')).toEqual([`${year}-${maundyThursday}`])
      expect(named('goodFriday')).toEqual([`${year}-${goodFriday}`])
      expect(named('easterSunday')).toEqual([`${year}-${easterSunday}`])
      expect(named('easterMonday')).toEqual([`${year}-${easterMonday}`])
      expect(named('ascensionDay')).toEqual([`${year}-${ascension}`])
      expect(named('whitSunday')).toEqual([`${year}-${whitSunday}`])
      expect(named('whitMonday')).toEqual([`${year}-${whitMonday}`])
    },
  )

  it('stand on the same date every year otherwise', () => {
    const holidays = publicHolidays(2026)
    expect(holidays.get('2026-01-01')).toEqual(['newYearsDay'])
    expect(holidays.get('2026-05-01')).toEqual(['labourDay'])
    expect(holidays.get('2026-05-17')).toEqual(['constitutionDay'])
    expect(holidays.get('2026-12-25')).toEqual(['christmasDay'])
    expect(holidays.get('2026-12-26')).toEqual(['boxingDay'])
  })

  it('count 17 May 2027 once, under both its names', () => {
    expect(publicHolidays(2027).get('2027-05-17')).toEqual(['constitutionDay', 'whitMonday'])
    expect(publicHolidays(2027).size).toBe(11)
  })

  it('leave Sami national day, half days and ordinary Sundays alone', () => {
    const holidays = publicHolidays(2026)
    for (const date of ['2026-02-06', '2026-04-01', '2026-12-24', '2026-12-31', '2026-04-12']) {
      expect(holidays.has(date)).toBe(false)
    }
  })

  it('are those of date-holidays in every year of this century', () => {
    const oracle = new Holidays('NO')
    for (let year = 2000; year <= 2099; year += 1) {
      const expected = oracle.getHolidays(year).filter(({ type }) => type === 'public')
      const dates = new Set(expected.map(({ date }) => date.slice(0, 10)))
      expect([...publicHolidays(year).keys()].sort()).toEqual([...dates].sort())
    }
  })
})
