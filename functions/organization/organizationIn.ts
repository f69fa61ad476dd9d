import type { Organization } from '../../shared/domain/organization/organization.ts'
import { parseOrganizationText } from '../../shared/domain/organization/parseYaml.ts'
import type { Problem as FileProblem } from '../../shared/domain/organization/problem.ts'
import { readOrganization } from '../../shared/domain/organization/readOrganization.ts'
import { Problem } from '../../shared/http/problem.ts'

/** The organisation a text describes. Throws the first problem's code, with all problems pointed at. */
export const organizationIn = (text: string): Organization => {
  const parsed = parseOrganizationText(text)
  if ('problems' in parsed) throw refused(parsed.problems)
  const read = readOrganization(parsed.document)
  if ('problems' in read) throw refused(read.problems)
  return read.organization
}

const refused = (problems: FileProblem[]): Problem => {
  const [first] = problems
  return new Problem(first?.code ?? 'validation', { errors: problems })
}
