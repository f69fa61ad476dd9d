import { callerAt } from '../line/caller.ts'
import { leadersOn } from '../line/holders.ts'
import { compare } from '../compare.ts'
import type { Directory } from '../organization/directory.ts'
import type { Person, PersonId, UnitId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import { localDateOf } from '../time/localTime.ts'
import type { Audience } from './agreement.ts'
import { audienceUnits } from './audience.ts'

/** Somebody who has confirmed that they follow the notices of a unit. */
export interface Follower {
  personId: PersonId
  unit: UnitId
}

/** Those whom no mail about an agreement reaches although they may use it. */
export interface Uninformed {
  /** By name, since they are the ones who ring; in the order of their names. */
  managers: Person[]
  /** Managers and all others. */
  count: number
  /** How many a mail does reach: everybody who follows one of the units. */
  reached: number
}

/**
 * Who may use an agreement (R24: own unit, or one they lead) but follows none of its units. `people` is everybody in the organisation,
 * `followers` only confirmed ones. Leading and managing are as of `now`.
 */
export const uninformedOf = (
  directory: Directory,
  audience: Audience,
  { people, followers }: { people: readonly Person[]; followers: readonly Follower[] },
  now: Instant,
): Uninformed => {
  const units = audienceUnits(directory, audience)
  const leading = leadersOf(directory, units, now)
  const reached = new Set(followers.filter(({ unit }) => units.has(unit)).map(({ personId }) => personId))
  const missed = people.filter(({ id, unit }) => (units.has(unit) || leading.has(id)) && !reached.has(id))
  const managers = missed.filter((person) => isManager(directory, person, now))
  return { managers: managers.toSorted(byName), count: missed.length, reached: reached.size }
}

const leadersOf = (directory: Directory, units: ReadonlySet<UnitId>, now: Instant): Set<PersonId | undefined> => {
  const today = localDateOf(now, directory.organization.timeZone)
  const led = [...directory.units.values()].filter(({ id }) => units.has(id))
  return new Set(led.flatMap((unit) => [unit.deputy, ...leadersOn(unit, today).map(({ personId }) => personId)]))
}

// Whoever leads something or holds a role is in the directory.
const isManager = (directory: Directory, person: Person, now: Instant): boolean =>
  directory.people.has(person.id) && callerAt(directory, person, now).capabilities.has('manager')

const byName = (one: Person, other: Person): number => compare(one.name, other.name) || compare(one.id, other.id)
