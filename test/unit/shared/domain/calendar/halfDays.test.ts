import { describe, expect, it } from 'vitest'
import { halfDayOf } from '../../../../../shared/domain/calendar/halfDays.ts'
import { defaultHours } from './sampleHours.ts'

const all = defaultHours.halfDays.on

describe('half days', () => {
  it.each(['2026-04-01', '2027-03-24', '2028-04-12', '2029-03-28', '2030-04-17'])(
    'include the Wednesday before Maundy Thursday, %s',
    (date) => expect(halfDayOf(date, all)).toBe('wednesdayBeforeMaundyThursday'),
  )

  it('include Christmas Eve and New Year’s Eve', () => {
    expect(halfDayOf('2026-12-24', all)).toBe('christmasEve')
    expect(halfDayOf('2026-12-31', all)).toBe('newYearsEve')
  })

  it('are only those the organisation has chosen', () => {
    expect(halfDayOf('2026-12-31', ['christmasEve'])).toBeUndefined()
    expect(halfDayOf('2026-04-01', ['christmasEve'])).toBeUndefined()
  })

  it('are no other days: Easter Eve, Whit Eve, the day before 1 May', () => {
    for (const date of ['2026-04-04', '2026-05-23', '2026-04-30', '2026-04-08', '2026-11-24', '2026-10-31']) {
      expect(halfDayOf(date, all)).toBeUndefined()
    }
  })
})
