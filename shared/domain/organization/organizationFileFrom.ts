import { formatTimeOfDay, formatTimeOfDayRange } from '../time/timeOfDay.ts'
import type { Directory } from './directory.ts'
import { settingsOf } from './directoryFrom.ts'
import type { Person, Unit } from './organization.ts'
import type { OrganizationFile, PersonInFile, UnitInFile } from './organizationFile.ts'

// A store keeps no order of members; whoever reads a file looks for the id and the name first.
const personFrom = ({ id, name, title, unit, login, ...rest }: Person): PersonInFile => ({
  id,
  name,
  title,
  unit,
  ...(rest.email?.toLowerCase() === login ? {} : { login }),
  ...rest,
})

const unitFrom = ({ id, name, parent, leader, ...rest }: Unit): UnitInFile => ({ id, name, parent, leader, ...rest })

/**
 * The organisation as a file again, as admins read it: without call-out numbers, which are write-only (design.md section 4).
 * Reading it again changes nothing.
 */
export const organizationFileFrom = (directory: Directory, people: readonly Person[]): OrganizationFile => {
  const { hours, ...settings } = settingsOf(directory)
  return {
    ...settings,
    hours: {
      workday: formatTimeOfDayRange(hours.workday),
      core: formatTimeOfDayRange(hours.core),
      extended: formatTimeOfDayRange(hours.extended),
      halfDays: { ...hours.halfDays, until: formatTimeOfDay(hours.halfDays.until) },
      closures: hours.closures,
    },
    units: [...directory.units.values()].map(unitFrom),
    people: people.map(personFrom),
  }
}
