import type * as z from 'zod/mini'
import type { getOffline } from '../../shared/contract/offline.ts'
import type { LocalDate } from '../../shared/domain/calendar/hours.ts'
import { countsFor } from '../../shared/domain/agreements/countsFor.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import type { Caller } from '../../shared/domain/line/caller.ts'
import { lineOfAuthority } from '../../shared/domain/line/line.ts'
import { unitsUpward } from '../../shared/domain/line/units.ts'
import { type Directory } from '../../shared/domain/organization/directory.ts'
import { settingsOf } from '../../shared/domain/organization/directoryFrom.ts'
import {
  roleNames,
  type ActingPeriod,
  type ApproverRole,
  type Person,
  type PersonId,
  type Unit,
  type UnitId,
} from '../../shared/domain/organization/organization.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { localDateOf } from '../../shared/domain/time/localTime.ts'
import { offlineAbsences } from './offlineAbsences.ts'

type OfflineFacts = z.input<typeof getOffline.answer>

interface Needs {
  directory: Directory
  calendar: Calendar
  caller: Caller
  now: Instant
}

/**
 * What the caller's phone needs to work out their plan without a network (design.md section 8): their own line, IT, and for a manager
 * the approvers; the agreements that count for them; nobody else's number, and nothing of who in IT is away.
 */
export const offlineFacts = ({ directory, calendar, caller, now }: Needs): OfflineFacts => {
  const { person } = caller
  const today = localDateOf(now, directory.organization.timeZone)
  const own = ownUnits(directory, caller, today)
  const isManager = caller.capabilities.has('manager') || becomesManager(directory, person.id, today)
  const line = peopleOfLine({ directory, caller, own, isManager, today })
  return {
    at: now,
    personId: person.id,
    settings: { ...settingsOf(directory), roles: isManager ? directory.roles : leaderRoles(directory, line) },
    units: [...directory.units.values()].map((unit) => (own.has(unit.id) ? unit : withoutPeople(unit))),
    people: [person, ...[...directory.people.values()].filter(({ id, it }) => line.has(id) || it !== undefined)]
      .filter(({ id }, place, all) => all.findIndex((other) => other.id === id) === place)
      .map(shownPerson),
    agreements: calendar.agreements
      .filter(({ audience, to }) => to > now && countsFor(directory, audience, caller))
      .map(({ id, version, from, to, phone, purpose, exclusions }) => ({
        id,
        version,
        from,
        to,
        phone,
        purpose,
        exclusions,
      })),
    absences: offlineAbsences(directory, calendar.absences, line, now),
  }
}

/** The units from the caller's own upward, and those they lead or are going to: the phone finds out by itself what its owner is. */
const ownUnits = (directory: Directory, { person, unitsLed }: Caller, today: LocalDate): Set<UnitId> =>
  new Set([
    ...unitsUpward(directory, person.unit).units.map(({ id }) => id),
    ...unitsLed,
    ...[...directory.units.values()].filter(({ acting }) => isToAct(acting, person.id, today)).map(({ id }) => id),
  ])

const isToAct = (acting: ActingPeriod[], personId: PersonId, today: LocalDate): boolean =>
  stillToCome(acting, today).includes(personId)

/** Facts may be old when they are needed: an acting period may have begun since. */
const becomesManager = ({ units, roles }: Directory, personId: PersonId, today: LocalDate): boolean =>
  [...units.values(), ...Object.values(roles)].some(({ acting }) => isToAct(acting, personId, today))

interface LineNeeds {
  directory: Directory
  caller: Caller
  own: Set<UnitId>
  isManager: boolean
  today: LocalDate
}

/** Everybody the caller's plan may come to name above them, today or once an acting period begins. */
const peopleOfLine = ({ directory, caller, own, isManager, today }: LineNeeds): Set<PersonId> => {
  const { leaders } = lineOfAuthority(directory, { caller, incidentUnit: undefined, today, absent: new Set() })
  const units = [...directory.units.values()].filter(({ id }) => own.has(id))
  const roles = isManager ? roleNames.map((name) => directory.roles[name]) : []
  const ids = [
    ...leaders.map(({ personId }) => personId),
    ...units.flatMap(({ leader, deputy, acting }) => [leader, deputy, ...stillToCome(acting, today)]),
    ...roles.flatMap(({ holder, acting }) => [holder, ...stillToCome(acting, today)]),
  ]
  return new Set(ids.filter((id) => id !== null && id !== undefined))
}

const stillToCome = (acting: ActingPeriod[], today: LocalDate): PersonId[] =>
  acting.filter(({ to }) => to > today).map(({ person }) => person)

/** Somebody who is no manager turns to leaders only (R26): a role says who holds it only where that is a leader of theirs. */
const leaderRoles = ({ roles }: Directory, line: Set<PersonId>): OfflineFacts['settings']['roles'] => {
  const shown = ({ title, holder, acting }: ApproverRole): ApproverRole => ({
    title,
    holder: holder !== null && line.has(holder) ? holder : null,
    acting: acting.filter(({ person }) => line.has(person)),
  })
  return { itSuperior: shown(roles.itSuperior), director: shown(roles.director) }
}

const withoutPeople = ({ id, name, parent }: Unit): Unit => ({ id, name, parent, leader: null, acting: [] })

const shownPerson = ({ id, name, title, unit, phone, it }: Person): OfflineFacts['people'][number] => ({
  id,
  name,
  title,
  unit,
  phone,
  it,
})
