import type { Organization } from '../../../../../shared/domain/organization/organization.ts'
import { parseOrganizationText } from '../../../../../shared/domain/organization/parseYaml.ts'
import type { Problem } from '../../../../../shared/domain/organization/problem.ts'
import { readOrganization } from '../../../../../shared/domain/organization/readOrganization.ts'

/** The organisation in a file that must be right. */
export const read = (file: unknown): Organization => {
  const result = readOrganization(file)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.organization
}

/** What keeps the text of a file from being read at all. */
export const problemsIn = (text: string): Problem[] => {
  const parsed = parseOrganizationText(text)
  return 'problems' in parsed ? parsed.problems : []
}

/** What keeps a file that was read from being imported. */
export const problemsOf = (file: unknown): Problem[] => {
  const result = readOrganization(file)
  return 'problems' in result ? result.problems : []
}

/** Code and pointer of each problem. */
export const found = (file: unknown): [string, string][] => problemsOf(file).map(({ code, pointer }) => [code, pointer])
