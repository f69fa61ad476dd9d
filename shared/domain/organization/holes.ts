import { roleNames, type ApproverRole, type Organization, type Person, type PersonId } from './organization.ts'
import type { RoleName, Unit, UnitId } from './organization.ts'

/** What an organisation lacks to be reached at 03:00. It is reported at import and refuses nothing. */
export type HoleCode =
  | 'leaderVacant'
  | 'leaderWithoutPhone'
  /** A deputy or acting holder. */
  | 'standInWithoutPhone'
  /** Neither leader nor deputy nor acting leader can be rung. */
  | 'unitUnreachable'
  | 'roleVacant'
  | 'roleHolderWithoutPhone'
  /** One person's silence would silence both approving roles. */
  | 'rolesShareHolder'
  /** IT cannot clear its own overtime (R27). */
  | 'approverInIt'
  | 'itEmpty'
  | 'itLeadMissing'
  | 'itStaffWithoutPhone'
  | 'itStaffWithoutCallOutPhone'
  /** Job phones are not answered after hours (R21). */
  | 'callOutPhoneIsJobPhone'
  | 'adminMissing'

export interface Hole {
  code: HoleCode
  unit?: UnitId
  person?: PersonId
  role?: RoleName
}

type People = ReadonlyMap<PersonId, Person>

const unique = (ids: (PersonId | null | undefined)[]): PersonId[] => [...new Set(ids.filter((id) => id != null))]

const actingIn = ({ acting }: Unit | ApproverRole): PersonId[] => acting.map(({ person }) => person)

const unitHoles = (unit: Unit, people: People): Hole[] => {
  const where = { unit: unit.id }
  const silent = (id: PersonId): boolean => !people.get(id)?.phone
  const standIns = unique([unit.deputy, ...actingIn(unit)]).filter((id) => id !== unit.leader)
  const holes: Hole[] = standIns.filter(silent).map((person) => ({ code: 'standInWithoutPhone', ...where, person }))
  if (unit.leader === null) holes.unshift({ code: 'leaderVacant', ...where })
  else if (silent(unit.leader)) holes.unshift({ code: 'leaderWithoutPhone', ...where, person: unit.leader })
  if (unique([unit.leader, ...standIns]).every(silent)) holes.push({ code: 'unitUnreachable', ...where })
  return holes
}

const approversIn = (role: ApproverRole): PersonId[] => unique([role.holder, ...actingIn(role)])

const roleHoles = (role: RoleName, { roles }: Organization, people: People): Hole[] => {
  const { holder } = roles[role]
  const approvers = approversIn(roles[role])
  return [
    ...(holder === null ? [{ code: 'roleVacant', role } as const] : []),
    ...approvers
      .filter((person) => !people.get(person)?.phone)
      .map((person): Hole => ({
        code: person === holder ? 'roleHolderWithoutPhone' : 'standInWithoutPhone',
        role,
        person,
      })),
    ...approvers
      .filter((person) => people.get(person)?.it)
      .map((person): Hole => ({ code: 'approverInIt', role, person })),
  ]
}

const sharedRoles = ({ roles }: Organization): Hole[] => {
  const superiors = approversIn(roles.itSuperior)
  return approversIn(roles.director)
    .filter((person) => superiors.includes(person))
    .map((person) => ({ code: 'rolesShareHolder', person }))
}

const itHoles = ({ people, callOutPhones }: Organization, kept: ReadonlyMap<PersonId, string>): Hole[] => {
  const staff = people.filter(({ it }) => it)
  if (staff.length === 0) return [{ code: 'itEmpty' }]
  const numberOf = (id: PersonId) => (callOutPhones.has(id) ? callOutPhones.get(id) : kept.get(id))
  const found = (code: HoleCode, lacks: (person: Person) => boolean): Hole[] =>
    staff.filter(lacks).map(({ id }) => ({ code, person: id }))
  return [
    ...(staff.some(({ it }) => it === 'lead') ? [] : [{ code: 'itLeadMissing' } as const]),
    ...found('itStaffWithoutPhone', ({ phone }) => !phone),
    ...found('itStaffWithoutCallOutPhone', ({ id }) => !numberOf(id)),
    ...found('callOutPhoneIsJobPhone', ({ id, phone }) => phone !== undefined && numberOf(id) === phone),
  ]
}

/**
 * The holes of an organisation (design.md section 3, Line of authority; A6, R27). `kept` are the call-out numbers kept from
 * earlier imports: a file without a number keeps it.
 */
export const holesOf = (organization: Organization, kept: ReadonlyMap<PersonId, string> = new Map()): Hole[] => {
  const people = new Map(organization.people.map((person) => [person.id, person]))
  return [
    ...roleNames.flatMap((role) => roleHoles(role, organization, people)),
    ...sharedRoles(organization),
    ...itHoles(organization, kept),
    ...(organization.people.some(({ admin }) => admin) ? [] : [{ code: 'adminMissing' } as const]),
    ...organization.units.flatMap((unit) => unitHoles(unit, people)),
  ]
}
