import type { PersonId } from '../organization/organization.ts'
import { contains, overlaps, type Interval } from '../time/interval.ts'
import type { Absence, AvailabilityLevel } from './absence.ts'
import { levelOf } from './availability.ts'

export interface AvailabilityPeriod extends Interval {
  level: AvailabilityLevel
}

/**
 * How reachable IT is through `interval`: periods in order, without gap or overlap, neighbours of different levels. One sweep over
 * the ends of the absences. `staff` and `reducedAtOrBelow` as in `levelOf`; absences of people outside IT do not matter
 * (design.md section 3, Absence and availability).
 */
export const availabilityOver = (
  interval: Interval,
  absences: readonly Absence[],
  staff: readonly PersonId[],
  reducedAtOrBelow: number,
): AvailabilityPeriod[] => {
  const touching = absences.filter((absence) => overlaps(absence, interval))
  const beginning = Map.groupBy(touching, ({ from }) => from)
  const ending = Map.groupBy(touching, ({ to }) => to)
  const inside = [...beginning.keys(), ...ending.keys()].filter((at) => contains(interval, at))
  const cuts = new Set([interval.from, ...inside].toSorted())

  const active = new Set(touching.filter(({ from }) => from <= interval.from))
  const levels = [...cuts].map((from) => {
    for (const absence of beginning.get(from) ?? []) active.add(absence)
    for (const absence of ending.get(from) ?? []) active.delete(absence)
    return { from, level: levelOf([...active], staff, reducedAtOrBelow) }
  })
  const changes = levels.filter(({ level }, index) => level !== levels[index - 1]?.level)
  return changes.map((change, index) => ({ ...change, to: changes[index + 1]?.from ?? interval.to }))
}
