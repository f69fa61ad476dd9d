import type { Directory } from './directory.ts'
import { roleNames, type Organization, type PersonId, type Settings } from './organization.ts'

/** Settings alone, without people, units and version. */
export const settingsOf = (from: Settings): Settings => ({
  organization: from.organization,
  identity: from.identity,
  channels: from.channels,
  hours: from.hours,
  availability: from.availability,
  escalation: from.escalation,
  notices: from.notices,
  sms: from.sms,
  audit: from.audit,
  retention: from.retention,
  roles: from.roles,
})

const keyPeople = ({ units, roles, people }: Organization): Set<PersonId | null | undefined> =>
  new Set([
    ...units.flatMap((unit) => [unit.leader, unit.deputy, ...unit.acting.map(({ person }) => person)]),
    ...roleNames.flatMap((name) => [roles[name].holder, ...roles[name].acting.map(({ person }) => person)]),
    ...people.filter(({ it }) => it).map(({ id }) => id),
  ])

/** The directory of an organisation: everything but the people nobody has to ring (design.md section 6, Store). */
export const directoryFrom = (organization: Organization, version: number): Directory => {
  const wanted = keyPeople(organization)
  return {
    ...settingsOf(organization),
    version,
    units: new Map(organization.units.map((unit) => [unit.id, unit])),
    people: new Map(organization.people.filter(({ id }) => wanted.has(id)).map((person) => [person.id, person])),
  }
}
