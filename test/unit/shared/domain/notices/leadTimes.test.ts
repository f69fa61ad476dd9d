import { describe, expect, it } from 'vitest'
import { isLate, reminderTimes } from '../../../../../shared/domain/notices/leadTimes.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { settings } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const with_ = (...leadTimes: string[]) => ({ ...settings, notices: { ...settings.notices, leadTimes } })
const start = wallClock('2026-03-30T08:00')

const timesFor = (committedAt: string, given = settings, toldAt = committedAt) =>
  reminderTimes(start, { committedAt, toldAt }, given).map(({ leadTime, at }) => [leadTime, at])

describe('reminders', () => {
  it('come at each lead time, at the same time of the day although the clock is changed in between', () => {
    expect(timesFor(wallClock('2026-03-01T12:00'))).toEqual([
      ['P7D', wallClock('2026-03-23T08:00')],
      ['P1D', wallClock('2026-03-29T08:00')],
    ])
  })

  it('come by the clock where the lead time is in hours: 24 hours before are not a day before', () => {
    expect(timesFor(wallClock('2026-03-01T12:00'), with_('PT48H'))).toEqual([['PT48H', wallClock('2026-03-28T07:00')]])
  })

  it('are left out when their time is past, or within the next hour', () => {
    const dayBefore = wallClock('2026-03-29T08:00')
    expect(timesFor(later(dayBefore, 'PT-1H'))).toEqual([['P1D', dayBefore]])
    expect(timesFor(later(dayBefore, 'PT-59M'))).toEqual([])
    expect(timesFor(wallClock('2026-03-29T20:00'))).toEqual([])
  })

  it('never come before the notice they remind of', () => {
    const committed = wallClock('2026-03-28T08:00')
    expect(timesFor(committed, settings, wallClock('2026-03-29T08:00'))).toEqual([])
    expect(timesFor(committed, settings, wallClock('2026-03-29T07:59'))).toHaveLength(1)
  })

  it('are one where two lead times mean the same instant', () => {
    expect(timesFor(wallClock('2026-03-01T12:00'), with_('P1W', 'P7D'))).toEqual([
      ['P1W', wallClock('2026-03-23T08:00')],
    ])
  })
})

describe('being late', () => {
  it('is less than the shortest lead time before the start', () => {
    const dayBefore = wallClock('2026-03-29T08:00')
    expect(isLate(dayBefore, start, settings)).toBe(false)
    expect(isLate(later(dayBefore, 'PT0.001S'), start, settings)).toBe(true)
    expect(isLate(wallClock('2026-03-24T08:00'), start, with_('P7D'))).toBe(true)
    expect(isLate(later(start, 'PT1H'), start, settings)).toBe(true)
  })
})
