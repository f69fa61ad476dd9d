import type { Agreement } from '../../shared/domain/agreements/agreement.ts'
import { approvedVersions, inForceOf, type ApprovedVersion } from '../../shared/domain/agreements/agreementState.ts'
import { countsFor } from '../../shared/domain/agreements/countsFor.ts'
import type { Caller } from '../../shared/domain/line/caller.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'

/** IT and the approvers see every agreement, with its drafts and how it came about. */
export const seesAll = ({ capabilities }: Caller): boolean =>
  capabilities.has('itStaff') || capabilities.has('approver')

/** The version in force, if it counts for this person; undefined where the agreement does not exist for them (R24). */
export const versionFor = (agreement: Agreement, directory: Directory, caller: Caller): ApprovedVersion | undefined => {
  const inForce = inForceOf(agreement)
  if (!inForce || !countsFor(directory, inForce.audience, caller)) return undefined
  return approvedVersions(agreement).at(-1)
}
