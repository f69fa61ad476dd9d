import { describe, expect, it } from 'vitest'
import {
  crossesClockChange,
  crossesHoliday,
  daysAfter,
  elapsedHours,
} from '../../../../../shared/domain/agreements/window.ts'
import { settings } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const zone = 'Europe/Oslo'
const window = (from: string, to: string) => ({ from: wallClock(from), to: wallClock(to) })
const holiday = (from: string, to: string) => crossesHoliday(window(from, to), settings.hours, zone)

describe('elapsed hours', () => {
  it.each([
    ['Friday 16:00 to Monday 08:00 in March, where an hour is skipped', '2026-03-27T16:00', '2026-03-30T08:00', 63],
    ['Friday 16:00 to Monday 08:00 on an ordinary weekend', '2026-04-10T16:00', '2026-04-13T08:00', 64],
    ['Friday 16:00 to Monday 08:00 in October, where an hour comes twice', '2026-10-23T16:00', '2026-10-26T08:00', 65],
    ['a quarter past the hour it begins', '2026-04-10T16:00', '2026-04-10T16:15', 0.25],
  ])('from %s', (_, from, to, hours) => {
    expect(elapsedHours(window(from, to))).toBe(hours)
  })
})

describe('days on the calendar', () => {
  it('end at the same time of the day, also over a change of the clock', () => {
    expect(daysAfter(wallClock('2026-03-27T16:00'), 14, zone)).toBe(wallClock('2026-04-10T16:00'))
  })
})

describe('a change of the clock', () => {
  it('is crossed where the offset at both ends differs', () => {
    expect(crossesClockChange(window('2026-03-27T16:00', '2026-03-30T08:00'), zone)).toBe(true)
    expect(crossesClockChange(window('2026-10-24T20:00', '2026-10-25T08:00'), zone)).toBe(true)
    expect(crossesClockChange(window('2026-04-10T16:00', '2026-04-13T08:00'), zone)).toBe(false)
  })

  it('is not crossed by a window that ends or begins with it', () => {
    const change = '2026-03-29T01:00:00.000Z'
    expect(crossesClockChange({ from: wallClock('2026-03-28T16:00'), to: change }, zone)).toBe(false)
    expect(crossesClockChange({ from: change, to: wallClock('2026-03-30T08:00') }, zone)).toBe(false)
  })

  it('is crossed twice and still seen, as over Ramadan in Morocco', () => {
    const ramadan = { from: '2026-02-10T12:00:00.000Z', to: '2026-03-30T12:00:00.000Z' }
    expect(crossesClockChange(ramadan, 'Africa/Casablanca')).toBe(true)
  })
})

describe('a holiday', () => {
  it('is crossed when part of it lies inside', () => {
    expect(holiday('2026-05-16T23:00', '2026-05-17T01:00')).toBe(true)
    expect(holiday('2026-03-31T16:00', '2026-04-07T08:00')).toBe(true)
  })

  it('is not crossed by a window that ends when it begins, nor on an ordinary weekend, nor on a half day', () => {
    expect(holiday('2026-04-30T16:00', '2026-05-01T00:00')).toBe(false)
    expect(holiday('2026-04-10T16:00', '2026-04-13T08:00')).toBe(false)
    expect(holiday('2026-12-24T12:00', '2026-12-25T00:00')).toBe(false)
  })
})
