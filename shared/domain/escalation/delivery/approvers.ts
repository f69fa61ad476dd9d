import { grouped } from '../../grouped.ts'
import { roleHoldersOn } from '../../line/holders.ts'
import type { Directory } from '../../organization/directory.ts'
import type { PersonId, RoleName } from '../../organization/organization.ts'
import type { Instant } from '../../time/instant.ts'
import { localDateOf } from '../../time/localTime.ts'

/** Somebody who may give a role's word now. */
export interface Approver {
  personId: PersonId
  phone: string | undefined
  /** The roles they hold of those asked for, in order. */
  roles: RoleName[]
}

/**
 * Who holds one of `roles` at `now`, each once. `actingFirst`: where an acting holder can be reached, the holder is left in peace; they
 * still may decide (design.md section 3, Line of authority).
 */
export const approversOf = (
  directory: Directory,
  roles: readonly RoleName[],
  now: Instant,
  { actingFirst }: { actingFirst: boolean },
): Approver[] => {
  const today = localDateOf(now, directory.organization.timeZone)
  const phoneOf = (personId: PersonId) => directory.people.get(personId)?.phone
  const found = roles.flatMap((role) => {
    const holders = roleHoldersOn(directory, role, today)
    const reachable = holders.filter(({ personId, acting }) => acting && phoneOf(personId) !== undefined)
    return (actingFirst && reachable.length > 0 ? reachable : holders).map((holder) => ({ ...holder, role }))
  })
  const byPerson = grouped(found, ({ personId }) => personId)
  return [...byPerson].map(([personId, held]) => ({
    personId,
    phone: phoneOf(personId),
    roles: held.map(({ role }) => role),
  }))
}
