import { readParts } from './fileParts.ts'
import type { Organization, Unit } from './organization.ts'
import type { UnitInFile } from './organizationFile.ts'
import { peopleProblems } from './peopleProblems.ts'
import { postProblems } from './postProblems.ts'
import { mostProblems, type Problem } from './problem.ts'
import { readPeople } from './readPeople.ts'
import { readSettings, settingsProblems } from './readSettings.ts'
import { unitProblems } from './unitProblems.ts'

const unitOf = ({ deputy, ...unit }: UnitInFile): Unit => ({ ...unit, ...(deputy && { deputy }) })

/**
 * Reads a parsed organisation file (design.md section 4): checks it against schema and rules, fills in defaults, keeps phones in E.164
 * and logins in lower case. Never throws: it answers with the first 100 problems of all kinds at once. Linear in the size of the file.
 */
export const readOrganization = (document: unknown): { organization: Organization } | { problems: Problem[] } => {
  const parts = readParts(document)
  const {
    people,
    callOutPhones,
    problems: phoneProblems,
  } = readPeople(parts.people.entries, parts.sections.callingCode)
  const settings = parts.settings && readSettings(parts.settings)
  const problems = [
    ...parts.problems,
    ...settingsProblems(parts.sections),
    ...unitProblems(parts.units),
    ...postProblems(parts),
    ...peopleProblems(parts.people.entries, parts.units),
    ...phoneProblems,
  ]
  if (!settings || problems.length > 0) return { problems: problems.slice(0, mostProblems) }
  return {
    organization: { ...settings, units: parts.units.entries.map(({ value }) => unitOf(value)), people, callOutPhones },
  }
}
