import { formatTimeOfDay, formatTimeOfDayRange } from '../time/timeOfDay.ts'
import type { Directory } from './directory.ts'
import { settingsOf } from './directoryFrom.ts'
import type { Person } from './organization.ts'
import type { OrganizationFile, PersonInFile } from './organizationFile.ts'

const personFrom = ({ login, ...person }: Person): PersonInFile =>
  person.email?.toLowerCase() === login ? person : { login, ...person }

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
    units: [...directory.units.values()],
    people: people.map(personFrom),
  }
}
