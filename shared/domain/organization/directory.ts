import type { Person, PersonId, Settings, Unit, UnitId } from './organization.ts'

/**
 * What every answer needs of an organisation: settings, units, and the people somebody may have to ring.
 * The other employees are one record each, so that the directory stays one small item.
 */
export interface Directory extends Settings {
  version: number
  units: ReadonlyMap<UnitId, Unit>
  /** Leaders, deputies, acting and role holders, and IT staff. */
  people: ReadonlyMap<PersonId, Person>
}

/** IT's staff, in the order of the file: never show it as it is, for no rank may be implied (R11). */
export const itStaffOf = (directory: Directory): Person[] =>
  [...directory.people.values()].filter((person) => person.it !== undefined)

/** The same, by id alone. */
export const itStaffIds = (directory: Directory): PersonId[] => itStaffOf(directory).map(({ id }) => id)
