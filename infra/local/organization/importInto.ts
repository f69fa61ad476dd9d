import { importOrganization } from '../../../functions/organization/importOrganization.ts'
import { readKeptOrganization } from '../../../functions/organization/keptOrganization.ts'
import { systemClock } from '../../../shared/adapters/system/systemClock.ts'
import { ulidIds } from '../../../shared/adapters/system/ulidIds.ts'
import { byCommand } from '../../../shared/domain/audit/auditEntry.ts'
import { differencesBetween } from '../../../shared/domain/organization/differences.ts'
import { holesOf } from '../../../shared/domain/organization/holes.ts'
import type { Organization } from '../../../shared/domain/organization/organization.ts'
import { DirectoryTooLargeError, type Store } from '../../../shared/ports.ts'
import { PlainFailure } from '../command.ts'
import { differenceLines, holeLines, progressLine } from './reportLines.ts'

/** Is told what happens, line by line. */
export type Report = (line: string) => void

/** Brings the store to `organization`, and tells how far it is, what changed and where there are holes. */
export const importInto = async (store: Store, organization: Organization, report: Report): Promise<void> => {
  const kept = await readKeptOrganization(store)
  const outcome = await withPlainFailure(
    importOrganization(store, organization, {
      kept,
      by: byCommand,
      now: systemClock.now(),
      ids: ulidIds,
      onProgress: reportProgress(report),
    }),
  )
  if (!outcome.imported) throw new PlainFailure('Somebody else imported at the same time. Import once more.')
  report(outcome.written === 0 ? 'done: nothing has changed, nothing was written' : `done: version ${outcome.version}`)
  reportAll(report, [...differenceLines(outcome.differences), ...holeLines(holesOf(organization, kept?.callOutPhones))])
}

/** Tells what an import would change, and where there would be holes. Writes nothing. */
export const tryImport = async (store: Store, organization: Organization, report: Report): Promise<void> => {
  const kept = await readKeptOrganization(store)
  const changes = differenceLines(differencesBetween(kept, organization).differences)
  report(changes.length === 0 ? 'dry run: nothing would change' : 'dry run: this would change')
  reportAll(report, [...changes, ...holeLines(holesOf(organization, kept?.callOutPhones))])
}

const withPlainFailure = async <Outcome>(outcome: Promise<Outcome>): Promise<Outcome> => {
  try {
    return await outcome
  } catch (error) {
    if (!(error instanceof DirectoryTooLargeError)) throw error
    throw new PlainFailure('There are more units and leaders than one record can hold. Nothing was written.')
  }
}

const reportAll = (report: Report, lines: string[]): void => {
  for (const line of lines) report(line)
}

const reportProgress = (report: Report) => {
  let before = 0
  return (written: number, total: number): void => {
    const line = progressLine(before, written, total)
    before = written
    if (line !== undefined) report(line)
  }
}
