import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatTimeOfDay,
  formatTimeOfDayRange,
  parseTimeOfDay,
  parseTimeOfDayRange,
} from '../../../../../shared/domain/time/timeOfDay.ts'

describe('a time of day', () => {
  it.each([
    ['00:00', 0],
    ['07:05', 425],
    ['12:00', 720],
    ['23:59', 1439],
  ])('%s is minute %i, both ways', (text, minutes) => {
    expect(parseTimeOfDay(text)).toBe(minutes)
    expect(formatTimeOfDay(minutes)).toBe(text)
  })

  it.each(['24:00', '7:00', '12.00', '12:60', '12', '', ' 12:00', '12:00 ', '-1:00', '12:00:00'])(
    'is not "%s"',
    (text) => expect(parseTimeOfDay(text)).toBeUndefined(),
  )
})

describe('a range of the day', () => {
  it('is two times of day', () => {
    expect(parseTimeOfDayRange('07:00-16:30')).toEqual({ from: 420, to: 990 })
  })

  it('may end at 24:00 but not begin there', () => {
    expect(parseTimeOfDayRange('00:00-24:00')).toEqual({ from: 0, to: 1440 })
    expect(parseTimeOfDayRange('24:00-24:00')).toBeUndefined()
  })

  it('may be empty: an organisation may have no extended hours', () => {
    expect(parseTimeOfDayRange('14:00-14:00')).toEqual({ from: 840, to: 840 })
  })

  it.each([
    '16:30-07:00',
    '07:00',
    '07:00-',
    '-16:30',
    '07:00-16:30-17:00',
    '07:00 - 16:30',
    '07:00–16:30',
    '',
    'always',
  ])('is not "%s"', (text) => expect(parseTimeOfDayRange(text)).toBeUndefined())

  it('is written as it was read', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(minute, fc.integer({ min: 0, max: 1440 }), (from, to) => {
        fc.pre(from <= to)
        expect(parseTimeOfDayRange(formatTimeOfDayRange({ from, to }))).toEqual({ from, to })
      }),
    )
  })
})
