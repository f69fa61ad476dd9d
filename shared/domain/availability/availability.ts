import type { PersonId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import { contains } from '../time/interval.ts'
import type { Absence, AvailabilityLevel } from './absence.ts'

/**
 * The level that these absences make together while they all last (design.md section 3, Absence and availability). `staff` is
 * everyone in IT, each once. Few present is `reduced` only where IT has more than `reducedAtOrBelow` people.
 */
export const levelOf = (
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

const activeAt = (instant: Instant, absences: readonly Absence[]): Absence[] =>
  absences.filter((absence) => contains(absence, instant))

/** How reachable IT is at `instant`; the other arguments as in `levelOf`. Absences of people outside IT do not matter. */
export const availabilityAt = (
  instant: Instant,
  absences: readonly Absence[],
  staff: readonly PersonId[],
  reducedAtOrBelow: number,
): AvailabilityLevel => levelOf(activeAt(instant, absences), staff, reducedAtOrBelow)

/** The people recorded as away at `instant`, in IT or not. The unit's own record names nobody; who is `reduced` is still there. */
export const awayAt = (instant: Instant, absences: readonly Absence[]): Set<PersonId> => {
  const away = activeAt(instant, absences).filter((absence) => absence.kind === 'away')
  return new Set(away.flatMap(({ personId }) => (personId === null ? [] : [personId])))
}

/**
 * What people do instead of reaching IT at `instant` (A11), if a record says so. The unit's record goes before a person's, then
 * the one that began last, so that everyone is told the same.
 */
export const alternativeAt = (
  instant: Instant,
  absences: readonly Absence[],
  staff: readonly PersonId[],
): string | undefined => {
  const offers = activeAt(instant, absences).filter((absence) => absence.alternative !== undefined)
  const ofUnit = offers.filter(({ personId }) => personId === null)
  const ofStaff = offers.filter(({ personId }) => personId !== null && staff.includes(personId))
  return (ofUnit.length > 0 ? ofUnit : ofStaff).toSorted(latestFirst).at(0)?.alternative
}

const latestFirst = (one: Absence, other: Absence): number => {
  if (one.from !== other.from) return one.from > other.from ? -1 : 1
  return one.id < other.id ? -1 : 1
}
