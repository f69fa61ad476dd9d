import type { Directory } from '../organization/directory.ts'
import type { Person, RoleName, UnitId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import { localDateOf } from '../time/localTime.ts'
import { leadersOn, rolesOf } from './holders.ts'

export type Capability = 'manager' | 'approver' | 'itStaff' | 'itLead' | 'admin'

/** Somebody who asks, with what they are at that moment. */
export interface Caller {
  person: Person
  /** Units they lead as holder, acting or deputy. */
  unitsLed: ReadonlySet<UnitId>
  /** Roles they hold, as holder or acting. */
  roles: readonly RoleName[]
  capabilities: ReadonlySet<Capability>
}

/** What `person` is at `now`: a manager leads a unit (holder, acting, deputy) or holds a role (design, section 4). */
export const callerAt = (directory: Directory, person: Person, now: Instant): Caller => {
  const today = localDateOf(now, directory.organization.timeZone)
  const unitsLed = new Set(
    [...directory.units.values()]
      .filter(
        (unit) => unit.deputy === person.id || leadersOn(unit, today).some((leader) => leader.personId === person.id),
      )
      .map((unit) => unit.id),
  )
  const roles = rolesOf(directory, person.id, today)
  return { person, unitsLed, roles, capabilities: new Set(capabilitiesOf(person, unitsLed, roles)) }
}

const capabilitiesOf = (person: Person, unitsLed: Set<UnitId>, roles: RoleName[]): Capability[] => {
  const held: [Capability, boolean][] = [
    ['manager', unitsLed.size > 0 || roles.length > 0],
    ['approver', roles.length > 0],
    ['itStaff', person.it !== undefined],
    ['itLead', person.it === 'lead'],
    ['admin', person.admin],
  ]
  return held.filter(([, is]) => is).map(([capability]) => capability)
}
