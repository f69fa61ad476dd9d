import { readFile } from 'node:fs/promises'
import type { Organization } from '../../../shared/domain/organization/organization.ts'
import { parseOrganizationText } from '../../../shared/domain/organization/parseYaml.ts'
import type { Problem } from '../../../shared/domain/organization/problem.ts'
import { readOrganization } from '../../../shared/domain/organization/readOrganization.ts'
import { errorCode, PlainFailure } from '../command.ts'

const why: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
}

/** The organisation a file holds, or what is wrong with it. Throws `PlainFailure` when there is nothing to read. */
export const readOrganizationFile = async (
  path: string,
): Promise<{ organization: Organization } | { problems: Problem[] }> => {
  const parsed = parseOrganizationText(await textOf(path))
  return 'problems' in parsed ? parsed : readOrganization(parsed.document)
}

const textOf = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = errorCode(error) ?? 'unknown error'
    throw new PlainFailure(`${path} cannot be read: ${why[code] ?? code}.`)
  }
}
