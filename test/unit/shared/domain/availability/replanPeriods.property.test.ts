import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Absence } from '../../../../../shared/domain/availability/absence.ts'
import type { AnnouncedPeriod } from '../../../../../shared/domain/availability/announcedPeriod.ts'
import { availabilityAt } from '../../../../../shared/domain/availability/availability.ts'
import { replanPeriods } from '../../../../../shared/domain/availability/replanPeriods.ts'
import { bandAt } from '../../../../../shared/domain/calendar/bands.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { contains } from '../../../../../shared/domain/time/interval.ts'
import { directoryWith } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const directory = directoryWith()
const replan = (absences: Absence[], periods: AnnouncedPeriod[], now: string) => {
  let count = periods.length
  return replanPeriods({ absences, periods }, directory, now, () => `p${(count += 1)}`)
}

/** A week with a change of the clock, and the half day and the holidays of Easter. */
const start = wallClock('2026-03-26T00:00')
const quarter = (count: number) => later(start, `PT${count * 15}M`)
const days = 8
const inHours = Array.from({ length: 48 * (days + 4) }, (_, count) => quarter(2 * count)).filter((at) =>
  ['core', 'extended'].includes(bandAt(at, directory.hours, directory.organization.timeZone).band),
)
const someAbsence = fc
  .record({
    personId: fc.constantFrom('it-1', 'it-2', 'it-3', 'health-head', null),
    kind: fc.constantFrom('away' as const, 'reduced' as const),
    from: fc.nat(96 * days),
    length: fc.integer({ min: 1, max: 96 * 3 }),
    id: fc.uuid(),
  })
  .map(({ from, length, ...rest }): Absence => ({
    ...rest,
    version: 1,
    from: quarter(from),
    to: quarter(from + length),
  }))
/** All of IT, between two quarters. */
const unitAway = (from: number, to: number): Absence => ({
  id: 'unit',
  version: 1,
  personId: null,
  kind: 'away',
  from: quarter(from),
  to: quarter(to),
})
const someAbsences = fc.array(someAbsence, { maxLength: 6 })
const moments = fc
  .tuple(fc.nat(96 * days), fc.nat(96 * days))
  .map(([one, other]): [string, string] => [quarter(Math.min(one, other)), quarter(Math.max(one, other))])

/** Plans first for `before`, later for `after`. */
const story = (before: Absence[], after: Absence[], [one, two]: [string, string]) => {
  const planned = replan(
    before.filter(({ to }) => to > one),
    [],
    one,
  )
  const absences = after.filter(({ to }) => to > two)
  return { absences, before: planned.periods, ...replan(absences, planned.periods, two) }
}

describe('whatever the absences', () => {
  const staff = ['it-1', 'it-2', 'it-3']

  it('each instant in hours to come lies in exactly one period of its level, or in none where IT is normal', () => {
    fc.assert(
      fc.property(someAbsences, someAbsences, moments, (before, after, times) => {
        const { absences, periods } = story(before, after, times)
        for (const at of inHours.filter((instant) => instant >= times[1])) {
          const level = availabilityAt(at, absences, staff, 1)
          const live = periods.filter((period) => !period.cancelled && contains(period, at))
          expect(live.map((period) => period.level)).toEqual(level === 'normal' ? [] : [level])
        }
      }),
    )
  })

  it('planning again without a change is the identity, at once and at any time later', () => {
    fc.assert(
      fc.property(someAbsences, someAbsences, moments, fc.nat(96 * 4), (before, after, times, wait) => {
        const { absences, periods } = story(before, after, times)
        expect(replan(absences, periods, times[1])).toEqual({ periods, changed: [] })
        const afterwards = later(times[1], `PT${wait * 15}M`)
        const still = absences.filter(({ to }) => to > afterwards)
        expect(replan(still, periods, afterwards)).toEqual({
          periods: periods.filter(({ to }) => to > afterwards),
          changed: [],
        })
      }),
    )
  })

  it('ids are never used twice, and a version rises exactly where something is told anew', () => {
    fc.assert(
      fc.property(someAbsences, someAbsences, moments, (one, two, times) => {
        const { before, periods, changed } = story(one, two, times)
        expect(new Set(periods.map(({ id }) => id)).size).toBe(periods.length)
        for (const period of changed) {
          const earlier = before.find(({ id }) => id === period.id)
          expect(period).toMatchObject({ version: (earlier?.version ?? 0) + 1, since: times[1] })
        }
        const others = periods.filter((period) => !changed.includes(period))
        expect(before).toEqual(expect.arrayContaining(others))
      }),
    )
  })

  it('a period keeps its id however it moves, as long as the two overlap', () => {
    fc.assert(
      fc.property(
        fc.nat(95),
        fc.integer({ min: 96, max: 192 }),
        fc.integer({ min: 96, max: 192 }),
        (shift, one, other) => {
          const now = later(start, 'PT-1H')
          const before = replan([unitAway(0, one)], [], now).periods
          expect(replan([unitAway(shift, shift + other)], before, now).periods.map(({ id }) => id)).toEqual(['p1'])
        },
      ),
    )
  })
})
