import type { Organization } from '../../shared/domain/organization/organization.ts'
import type { Problem as FileProblem } from '../../shared/domain/organization/problem.ts'
import { Problem } from '../../shared/http/problem.ts'

/**
 * The organisation a text describes. Throws the first problem's code, with all problems pointed at. What reads files (YAML, schemas, every
 * country's phone numbers) is most of what this function would load, and not needed to give out the file in force: it comes with the first file.
 */
export const organizationIn = async (text: string): Promise<Organization> => {
  const [{ parseOrganizationText }, { readOrganization }] = await Promise.all([
    import('../../shared/domain/organization/parseYaml.ts'),
    import('../../shared/domain/organization/readOrganization.ts'),
  ])
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
