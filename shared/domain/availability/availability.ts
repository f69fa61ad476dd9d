import { compare } from '../compare.ts'
import { grouped } from '../grouped.ts'
import type { PersonId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import { contains, overlaps, type Interval } from '../time/interval.ts'
import type { Absence, AvailabilityLevel } from './absence.ts'

export interface AvailabilityPeriod extends Interval {
  level: AvailabilityLevel
}

/**
 * How reachable IT is at `instant` (design.md section 3, Absence and availability). `staff` is everyone in IT, each once; absences
 * of others do not matter. Few present is `reduced` only where IT has more than `reducedAtOrBelow` people. Without staff: `none`.
 */
export const availabilityAt = (
  instant: Instant,
  absences: readonly Absence[],
  staff: readonly PersonId[],
  reducedAtOrBelow: number,
): AvailabilityLevel => levelOf(activeAt(instant, absences), staff, reducedAtOrBelow)

/**
 * The same through `interval`: periods in order, without gap or overlap, neighbours of different levels. One sweep over the ends of
 * the absences.
 */
export const availabilityOver = (
  interval: Interval,
  absences: readonly Absence[],
  staff: readonly PersonId[],
  reducedAtOrBelow: number,
): AvailabilityPeriod[] => {
  if (interval.from >= interval.to) return []
  const touching = absences.filter((absence) => isOfIt(absence, staff) && overlaps(absence, interval))
  const beginning = grouped(touching, ({ from }) => from)
  const ending = grouped(touching, ({ to }) => to)
  const inside = [...beginning.keys(), ...ending.keys()].filter((at) => contains(interval, at))
  const cuts = new Set([interval.from, ...inside].toSorted())

  const active = new Set(touching.filter(({ from }) => from < interval.from))
  const levels = [...cuts].map((from) => {
    for (const absence of beginning.get(from) ?? []) active.add(absence)
    for (const absence of ending.get(from) ?? []) active.delete(absence)
    return { level: levelOf([...active], staff, reducedAtOrBelow), from }
  })
  const changes = levels.filter(({ level }, index) => level !== levels[index - 1]?.level)
  return changes.map((change, index) => ({ ...change, to: changes[index + 1]?.from ?? interval.to }))
}

/** The people recorded as away at `instant`, in IT or not. The unit's own record names nobody; who is `reduced` is still there. */
export const awayAt = (instant: Instant, absences: readonly Absence[]): Set<PersonId> => {
  const away = activeAt(instant, absences).filter((absence) => absence.kind === 'away')
  return new Set(away.flatMap(({ personId }) => (personId === null ? [] : [personId])))
}

/**
 * What people do instead of reaching IT at `instant` (A11), if a record of the unit or of someone in `staff` says so. The unit's
 * record goes before a person's, then the one that began last, so that everyone is told the same.
 */
export const alternativeAt = (
  instant: Instant,
  absences: readonly Absence[],
  staff: readonly PersonId[],
): string | undefined => {
  const active = activeAt(instant, absences).filter((absence) => isOfIt(absence, staff))
  return active.filter(({ alternative }) => alternative !== undefined).toSorted(weightiestFirst)[0]?.alternative
}

/** What people do instead of reaching IT while a period lasts: what holds at its start, or at `now` where that is past. */
export const alternativeIn = (
  { from }: Interval,
  absences: readonly Absence[],
  staff: readonly PersonId[],
  now: Instant,
): string | undefined => alternativeAt(from > now ? from : now, absences, staff)

const activeAt = (instant: Instant, absences: readonly Absence[]): Absence[] =>
  absences.filter((absence) => contains(absence, instant))

const isOfIt = ({ personId }: Absence, staff: readonly PersonId[]): boolean =>
  personId === null || staff.includes(personId)

const levelOf = (
  active: readonly Absence[],
  staff: readonly PersonId[],
  reducedAtOrBelow: number,
): AvailabilityLevel => {
  const has = (personId: PersonId | null, kind: Absence['kind']): boolean =>
    active.some((absence) => absence.personId === personId && absence.kind === kind)
  if (has(null, 'away') || staff.every((person) => has(person, 'away'))) return 'none'
  const present = staff.filter((person) => !has(person, 'away') && !has(person, 'reduced')).length
  const tooFew = staff.length > reducedAtOrBelow && present <= reducedAtOrBelow
  return has(null, 'reduced') || tooFew ? 'reduced' : 'normal'
}

const weightiestFirst = (one: Absence, other: Absence): number =>
  Number(other.personId === null) - Number(one.personId === null) ||
  compare(other.from, one.from) ||
  compare(one.id, other.id)
