import type { LocalDate } from '../calendar/hours.ts'
import type { PlanContact } from '../guidance/plan.ts'
import type { Directory } from '../organization/directory.ts'
import { roleNames, type PersonId, type RoleName, type Unit, type UnitId } from '../organization/organization.ts'
import type { Caller } from './caller.ts'
import { leadersOn, markedHolder, roleHoldersOn, type Holder } from './holders.ts'
import { unitsUpward, type UnitsUpward } from './units.ts'

type Leader = Extract<PlanContact, { is: 'person' }>

export interface LineOfAuthority {
  /** Own leader and leaders above, nearest first; any of them may be rung (R25). */
  leaders: Leader[]
  /** IT's superior first, then the director (R26); empty for somebody who is no manager. */
  approvers: RoleName[]
  vacantPosts: boolean
  broken: boolean
}

export interface LineQuestion {
  caller: Caller
  /** Where the incident is; the caller's own unit when left out. */
  incidentUnit: UnitId | undefined
  today: LocalDate
  absent: ReadonlySet<PersonId>
}

/**
 * Whom the caller turns to above themselves (R25-R27): the leaders of their own line, then those of the incident's line
 * when it lies in another branch, then the approving roles. Nobody twice, never the caller, and it always ends.
 */
export const lineOfAuthority = (directory: Directory, question: LineQuestion): LineOfAuthority => {
  const { caller, today } = question
  const own = unitsUpward(directory, caller.person.unit)
  const units = [...own.units, ...otherBranch(directory, own.units, question.incidentUnit)]
  const isManager = caller.capabilities.has('manager')
  const approverIds = new Set(roleNames.flatMap((role) => holderIds(directory, role, today)))
  const leaders = units
    .flatMap((unit) => leadersShown(unit, question))
    .filter(({ personId }) => personId !== caller.person.id && !(isManager && approverIds.has(personId)))
  const approvers = isManager
    ? roleNames.filter((role) => holderIds(directory, role, today).some((id) => id !== caller.person.id))
    : []
  const last = isManager ? [] : directorAtTheEnd(directory, own, question)
  return {
    leaders: onceEach([...leaders, ...last]),
    approvers,
    vacantPosts: units.some((unit) => leadersOn(unit, today).length === 0),
    broken: own.broken,
  }
}

const holderIds = (directory: Directory, role: RoleName, today: LocalDate): PersonId[] =>
  roleHoldersOn(directory, role, today).map((holder) => holder.personId)

/** The units above the incident that the caller's own line does not pass; none when one lies above the other. */
const otherBranch = (directory: Directory, own: Unit[], incidentUnit: UnitId | undefined): Unit[] => {
  if (incidentUnit === undefined) return []
  const { units } = unitsUpward(directory, incidentUnit)
  const ownUnit = own[0]
  const isAbove = ownUnit !== undefined && units.includes(ownUnit)
  return isAbove ? [] : units.filter((unit) => !own.includes(unit))
}

/** An absent leader stays, marked, and is followed by the deputy; where the post is vacant the deputy stands alone. */
const leadersShown = (unit: Unit, { today, absent }: LineQuestion): Leader[] => {
  const [first, ...others] = leadersOn(unit, today).map((holder) => leader(holder, absent))
  const deputyNeeded = first === undefined || first.marked === 'absent'
  const deputies =
    deputyNeeded && unit.deputy !== undefined ? [leader({ personId: unit.deputy, acting: false }, absent)] : []
  if (first === undefined) return deputies
  return [first, ...deputies.map((deputy) => ({ ...deputy, deputyFor: first.personId })), ...others]
}

const leader = (holder: Holder, absent: ReadonlySet<PersonId>): Leader => ({
  is: 'person',
  ...markedHolder(holder, absent),
})

/** Somebody who is no manager sees no approvers: where nobody leads the top unit, or no way leads there, the director still stands at its end. */
const directorAtTheEnd = (
  directory: Directory,
  { units, broken }: UnitsUpward,
  { today, absent }: LineQuestion,
): Leader[] => {
  const top = units.at(-1)
  if (!broken && top !== undefined && leadersOn(top, today).length > 0) return []
  return roleHoldersOn(directory, 'director', today).map((holder) => leader(holder, absent))
}

const onceEach = (leaders: Leader[]): Leader[] =>
  leaders.filter(({ personId }, place) => leaders.findIndex((other) => other.personId === personId) === place)
