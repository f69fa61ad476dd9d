import { describe, expect, it } from 'vitest'
import type { Absence } from '../../../../../shared/domain/availability/absence.ts'
import type { AnnouncedPeriod } from '../../../../../shared/domain/availability/announcedPeriod.ts'
import { replanPeriods } from '../../../../../shared/domain/availability/replanPeriods.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { absence } from '../../../../fixtures/calendar.ts'
import { directoryWith, person } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const directory = directoryWith()
const first = wallClock('2026-04-01T10:00')
const second = wallClock('2026-04-02T10:00')

const away = (from: string, to: string, more: Partial<Absence> = {}) => absence(null, { from, to }, more)
const replan = (absences: Absence[], periods: AnnouncedPeriod[] = [], now = first, given = directory) => {
  let count = periods.length
  return replanPeriods({ absences, periods }, given, now, () => `p${(count += 1)}`)
}
const shown = (periods: AnnouncedPeriod[]) =>
  periods.map(({ id, version, level, cancelled, from, to }) => [id, version, cancelled ? 'cancelled' : level, from, to])
const week = away('2026-04-20T08:00', '2026-04-24T16:00')
const announced = replan([week]).periods

describe('announced periods', () => {
  it('follow from absences: level, time, since when, in their first version', () => {
    expect(announced).toEqual([
      {
        id: 'p1',
        version: 1,
        level: 'none',
        from: wallClock('2026-04-20T08:00'),
        to: wallClock('2026-04-24T16:00'),
        since: first,
        cancelled: false,
      },
    ])
  })

  it('join what several absences make together', () => {
    const two = [
      absence('it-1', { from: '2026-04-20T08:00', to: '2026-04-22T16:00' }),
      absence('it-2', { from: '2026-04-21T08:00', to: '2026-04-24T16:00' }),
    ]
    expect(shown(replan(two).periods)).toEqual([
      ['p1', 1, 'reduced', wallClock('2026-04-21T08:00'), wallClock('2026-04-22T16:00')],
    ])
    expect(replan(two.slice(0, 1)).periods).toEqual([])
  })

  it('are only those that touch core or extended hours', () => {
    expect(replan([away('2026-04-17T16:30', '2026-04-20T09:00')]).periods).toEqual([])
    expect(replan([away('2026-04-17T16:29', '2026-04-20T09:00')]).periods).toHaveLength(1)
  })

  it('are only what is still to come', () => {
    const running = replan([away('2026-03-30T08:00', '2026-04-02T16:00')])
    expect(shown(running.periods)).toEqual([['p1', 1, 'none', first, wallClock('2026-04-02T16:00')]])
    expect(replan([away('2026-03-30T08:00', '2026-04-01T10:00')]).periods).toEqual([])
  })

  it('are none where there is nobody in IT to be absent', () => {
    const nobody = directoryWith({ people: ['it-1', 'it-2', 'it-3'].map((id) => person(id, 'it')) })
    expect(replan([week], [], first, nobody).periods).toEqual([])
  })
})

describe('planning again', () => {
  it('changes nothing where nothing has changed', () => {
    expect(replan([week], announced, second)).toEqual({ periods: announced, changed: [] })
  })

  it('changes nothing because a period has begun, or because what is left of it lies outside hours', () => {
    for (const now of ['2026-04-20T08:00', '2026-04-22T11:00'].map(wallClock))
      expect(replan([week], announced, now)).toEqual({ periods: announced, changed: [] })
    const long = away('2026-04-20T08:00', '2026-04-24T23:00')
    const before = replan([long]).periods
    expect(replan([long], before, wallClock('2026-04-24T17:00'))).toEqual({ periods: before, changed: [] })
    expect(replan([], before, wallClock('2026-04-24T17:00'))).toEqual({ periods: before, changed: [] })
  })

  it('forgets what has ended', () => {
    expect(replan([], announced, wallClock('2026-04-24T16:00'))).toEqual({ periods: [], changed: [] })
  })

  it('keeps the id of a period that moves, and tells its new time', () => {
    const moved = replan([away('2026-04-21T08:00', '2026-04-27T16:00')], announced, second)
    expect(shown(moved.periods)).toEqual([
      ['p1', 2, 'none', wallClock('2026-04-21T08:00'), wallClock('2026-04-27T16:00')],
    ])
    expect(moved.changed).toEqual(moved.periods)
    expect(moved.periods[0]!.since).toBe(second)
  })

  it('keeps the start of a period that has begun, and tells its new end', () => {
    const now = wallClock('2026-04-22T11:00')
    expect(shown(replan([away('2026-04-20T08:00', '2026-04-23T16:00')], announced, now).periods)).toEqual([
      ['p1', 2, 'none', wallClock('2026-04-20T08:00'), wallClock('2026-04-23T16:00')],
    ])
  })

  it('cancels what is no longer so, once, and keeps it until its end', () => {
    const cancelled = replan([], announced, second)
    expect(shown(cancelled.periods)).toEqual([
      ['p1', 2, 'cancelled', wallClock('2026-04-20T08:00'), wallClock('2026-04-24T16:00')],
    ])
    expect(cancelled.changed).toHaveLength(1)
    expect(replan([], cancelled.periods, later(second, 'PT1H'))).toEqual({ periods: cancelled.periods, changed: [] })
  })

  it('takes up again what was cancelled and is so after all', () => {
    const cancelled = replan([], announced, second).periods
    expect(shown(replan([week], cancelled, later(second, 'PT5M')).periods)).toEqual([
      ['p1', 3, 'none', wallClock('2026-04-20T08:00'), wallClock('2026-04-24T16:00')],
    ])
  })

  it('does not go over from one level to the other: that is another period', () => {
    const reduced = replan([{ ...week, kind: 'reduced' }], announced, second)
    expect(shown(reduced.periods)).toEqual([
      ['p1', 2, 'cancelled', wallClock('2026-04-20T08:00'), wallClock('2026-04-24T16:00')],
      ['p2', 1, 'reduced', wallClock('2026-04-20T08:00'), wallClock('2026-04-24T16:00')],
    ])
  })

  it('gives the id to the part that it overlaps longest when a period is split', () => {
    const parts = [
      away('2026-04-20T08:00', '2026-04-21T16:00'),
      away('2026-04-22T08:00', '2026-04-24T16:00', { id: 'b' }),
    ]
    expect(shown(replan(parts, announced, second).periods)).toEqual([
      ['p2', 1, 'none', wallClock('2026-04-20T08:00'), wallClock('2026-04-21T16:00')],
      ['p1', 2, 'none', wallClock('2026-04-22T08:00'), wallClock('2026-04-24T16:00')],
    ])
  })

  it('goes on under the id that it overlaps longest when two become one, and cancels the other', () => {
    const parts = [
      away('2026-04-20T08:00', '2026-04-21T16:00'),
      away('2026-04-22T08:00', '2026-04-24T16:00', { id: 'b' }),
    ]
    const two = replan(parts).periods
    expect(two.map(({ id }) => id)).toEqual(['p1', 'p2'])
    expect(shown(replan([week], two, second).periods)).toEqual([
      ['p1', 2, 'cancelled', wallClock('2026-04-20T08:00'), wallClock('2026-04-21T16:00')],
      ['p2', 2, 'none', wallClock('2026-04-20T08:00'), wallClock('2026-04-24T16:00')],
    ])
  })

  it('prefers a period that is still so to a cancelled one that fits better', () => {
    const before = [
      { ...announced[0]!, cancelled: true, version: 2 },
      { ...announced[0]!, id: 'p2', from: wallClock('2026-04-24T08:00') },
    ]
    expect(replan([week], before, second).periods.map(({ id, version }) => [id, version])).toEqual([
      ['p1', 2],
      ['p2', 2],
    ])
  })

  it('takes back what a closure covers, all of it or all that is left, but not what lay outside hours anyway', () => {
    const hours = { ...directory.hours, closures: ['2026-04-23', '2026-04-24'] }
    const closed = directoryWith({ hours })
    const planned = (now: string, periods: AnnouncedPeriod[], absences: Absence[]) =>
      replanPeriods({ absences, periods }, closed, wallClock(now), () => 'new', directory).changed
    const twoDays = away('2026-04-23T08:00', '2026-04-24T23:00')
    const before = replan([twoDays]).periods
    expect(shown(planned('2026-04-02T10:00', before, [twoDays]))).toEqual([
      ['p1', 2, 'cancelled', wallClock('2026-04-23T08:00'), wallClock('2026-04-24T23:00')],
    ])
    expect(planned('2026-04-22T18:00', announced, [week])).toMatchObject([{ id: 'p1', version: 2, cancelled: true }])
    expect(planned('2026-04-22T11:00', announced, [week])).toEqual([])
    expect(planned('2026-04-24T17:00', before, [twoDays])).toEqual([])
  })

  it('follows the staff and the hours: two of three away is thin, two of four is not', () => {
    const two = ['it-1', 'it-2'].map((id) => absence(id, { from: '2026-04-20T08:00', to: '2026-04-24T16:00' }))
    const before = replan(two).periods
    const more = directoryWith({ people: [person('it-4', 'it', { it: 'staff' })] })
    expect(replan(two, before, second, more).periods).toMatchObject([{ id: 'p1', version: 2, cancelled: true }])
  })
})
