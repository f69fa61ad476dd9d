import type { Agreement, AgreementVersion } from '../../shared/domain/agreements/agreement.ts'
import { approvedVersions, draftOf } from '../../shared/domain/agreements/agreementState.ts'

/** The version that IT and approvers see first: the draft that waits, or what is, or was, in force. */
export const shownVersion = (agreement: Agreement): AgreementVersion | undefined =>
  draftOf(agreement) ?? approvedVersions(agreement).at(-1) ?? agreement.versions.at(-1)

/** The ETag: `2.5` is version 2 as it is after the fifth writing of the record (docs/decisions/agreement-versions.md). */
export const etagOf = (agreement: Agreement): string => `${versionOf(agreement)}.${agreement.revision}`

/** True when `expected` names the agreement as it is now: by its ETag, or by the version alone. */
export const isAsExpected = (agreement: Agreement, expected: string): boolean =>
  expected === etagOf(agreement) || expected === versionOf(agreement)

const versionOf = (agreement: Agreement): string => String(shownVersion(agreement)?.version ?? 0)
