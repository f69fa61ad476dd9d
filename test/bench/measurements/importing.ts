import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { importInto } from '../../../infra/local/organization/importInto.ts'
import { readOrganizationFile } from '../../../infra/local/organization/organizationFile.ts'
import type { Organization } from '../../../shared/domain/organization/organization.ts'
import { generateOrganization } from '../../fixtures/generateOrganization.ts'
import { demonstrationText, organizationIn } from '../../fixtures/organization.ts'
import { startHere } from '../support/editionHere.ts'
import { milliseconds, type Row } from '../support/row.ts'
import type { Scale } from '../support/scale.ts'
import { timed } from '../support/spread.ts'

const silent = () => undefined

const readFrom = async (path: string): Promise<Organization> => {
  const read = await readOrganizationFile(path)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems[0]))
  return read.organization
}

/** A large organisation file: read and checked, imported over another, and imported again without news. */
export const measureImport = async ({ quick }: Scale): Promise<Row[]> => {
  const people = quick ? 200 : 20_000
  const edition = await startHere(organizationIn(demonstrationText), '2026-04-08T10:00')
  try {
    const path = join(edition.dataFolder, 'large.yaml')
    await writeFile(path, stringify(generateOrganization({ units: quick ? 10 : 500, people, seed: 1 })))
    let organization: Organization | undefined
    const reading = await timed(async () => {
      organization = await readFrom(path)
    })
    if (!organization) throw new Error('Nothing was read.')
    const large = organization
    const first = await timed(() => importInto(edition.store, large, silent))
    const again = await timed(() => importInto(edition.store, large, silent))
    const what = `import of ${people.toLocaleString('en')} people`
    return [
      { what: `${what}: read and check the file`, figure: milliseconds(reading) },
      {
        what: `${what}: write`,
        figure: milliseconds(first),
        beside: `${milliseconds((1000 * first) / people)} per thousand`,
      },
      { what: `${what}: again, without news`, figure: milliseconds(again) },
    ]
  } finally {
    await edition.stop()
  }
}
