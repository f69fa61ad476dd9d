import type { LocalDate } from '../calendar/hours.ts'
import type { Mark } from '../guidance/plan.ts'
import type { Directory } from '../organization/directory.ts'
import { roleNames, type ActingPeriod, type PersonId, type RoleName, type Unit } from '../organization/organization.ts'

/** Somebody who has the full authority of a post today. */
export interface Holder {
  personId: PersonId
  acting: boolean
}

interface Post {
  holder: PersonId | null
  acting: ActingPeriod[]
}

/** Who holds a post on a local day: acting holders first, for they are asked first; the holder may still decide. Empty: vacant. */
const holdersOn = ({ holder, acting }: Post, today: LocalDate): Holder[] => {
  const running = acting.filter((period) => period.from <= today && today < period.to)
  const actingIds = new Set(running.map((period) => period.person))
  const actingHolders = [...actingIds].map((personId) => ({ personId, acting: true }))
  return holder === null || actingIds.has(holder)
    ? actingHolders
    : [...actingHolders, { personId: holder, acting: false }]
}

/** A holder as they are shown: that they are absent goes before that they act. */
export const markedHolder = (
  { personId, acting }: Holder,
  absent: ReadonlySet<PersonId>,
): { personId: PersonId; marked?: Mark } => {
  if (absent.has(personId)) return { personId, marked: 'absent' }
  return acting ? { personId, marked: 'acting' } : { personId }
}

/** The leaders of a unit on a local day, acting ones first. A deputy is none of them: see `line.ts`. */
export const leadersOn = (unit: Unit, today: LocalDate): Holder[] =>
  holdersOn({ holder: unit.leader, acting: unit.acting }, today)

/** Who may clear overtime in the name of a role on a local day (R27), acting holders first. */
export const roleHoldersOn = (directory: Directory, role: RoleName, today: LocalDate): Holder[] =>
  holdersOn(directory.roles[role], today)

/** The roles somebody holds on a local day, as holder or acting. */
export const rolesOf = (directory: Directory, personId: PersonId, today: LocalDate): RoleName[] =>
  roleNames.filter((role) => roleHoldersOn(directory, role, today).some((holder) => holder.personId === personId))
