import { readParts, type FileParts } from './fileParts.ts'
import type { Organization, Unit } from './organization.ts'
import type { UnitInFile } from './organizationFile.ts'
import { peopleProblems } from './peopleProblems.ts'
import { postProblems } from './postProblems.ts'
import { mostProblems, type Problem } from './problem.ts'
import { readPeople } from './readPeople.ts'
import { readSettings } from './readSettings.ts'
import { unitProblems } from './unitProblems.ts'

const unitOf = ({ deputy, ...unit }: UnitInFile): Unit => ({ ...unit, ...(deputy && { deputy }) })

const structureProblems = (parts: FileParts): Problem[] => [
  ...parts.problems,
  ...unitProblems(parts.units),
  ...postProblems(parts),
  ...peopleProblems(parts.people.entries, parts.units),
]

/**
 * Reads a parsed organisation file (design.md section 4): checks it against schema and rules, fills in defaults, keeps phones in E.164
 * and logins in lower case. Never throws: it answers with the first 100 problems of all kinds at once. Linear in the size of the file.
 */
export const readOrganization = (document: unknown): { organization: Organization } | { problems: Problem[] } => {
  const parts = readParts(document)
  const found = structureProblems(parts)
  // Without settings there is no country for the phones.
  if (!parts.settings) return { problems: found.slice(0, mostProblems) }
  const settings = readSettings(parts.settings)
  const { problems: phoneProblems, ...people } = readPeople(
    parts.people.entries,
    parts.settings.organization.callingCode,
  )
  const problems = [...found, ...('problems' in settings ? settings.problems : []), ...phoneProblems]
  if ('problems' in settings || problems.length > 0) return { problems: problems.slice(0, mostProblems) }
  return {
    organization: { ...settings.settings, units: parts.units.entries.map(({ value }) => unitOf(value)), ...people },
  }
}
