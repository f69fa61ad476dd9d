import type { Caller } from '../line/caller.ts'
import { roleHoldersOn } from '../line/holders.ts'
import type { Directory } from '../organization/directory.ts'
import type { PersonId, RoleName } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import { localDateOf } from '../time/localTime.ts'
import type { Agreement, Approval } from './agreement.ts'
import { approvedVersions } from './agreementState.ts'
import { agreementProblem, type AgreementProblem, type AgreementRefusal } from './refusal.ts'

export interface ApproveAgreement {
  by: Caller
  role: RoleName
  /** Whose word the IT lead records; whoever was asked first then (acting before holder) when left out. */
  approver?: PersonId
  /** When that word was given, and where it can be found: only for a word that is recorded. */
  approvedAt?: Instant
  reference?: string
}

/** The word of somebody with the role (R27): their own, given now, or one that the IT lead records. Or why it is none. */
export const approvalWord = (
  agreement: Agreement,
  command: ApproveAgreement,
  directory: Directory,
  now: Instant,
): { approval: Approval } | AgreementRefusal => {
  const { by, role, approver } = command
  const self = by.person.id
  if (by.roles.includes(role) && (approver ?? self) === self)
    return { approval: { role, approver: self, approvedAt: now } }
  return by.capabilities.has('itLead') ? recordedWord(agreement, command, directory, now) : { refused: 'forbidden' }
}

const recordedWord = (
  agreement: Agreement,
  { by, role, approver, approvedAt, reference }: ApproveAgreement,
  directory: Directory,
  now: Instant,
): { approval: Approval } | AgreementRefusal => {
  const problems = [...timeProblems(agreement, approvedAt, now), ...referenceProblems(reference)]
  if (approvedAt === undefined || reference === undefined || problems.length > 0)
    return { refused: 'invalid', problems }
  const day = localDateOf(approvedAt, directory.organization.timeZone)
  const holders = roleHoldersOn(directory, role, day).map(({ personId }) => personId)
  const given = approver ?? holders[0]
  if (given === undefined || !holders.includes(given)) return { refused: 'approverWithoutRole' }
  return { approval: { role, approver: given, approvedAt, recordedBy: by.person.id, reference } }
}

/**
 * Most words are given on the phone and written down afterwards, so one may be older than the text. But a change needs a word of its
 * own, newer than the one behind the version in force.
 */
const timeProblems = (agreement: Agreement, approvedAt: Instant | undefined, now: Instant): AgreementProblem[] => {
  const earlier = approvedVersions(agreement).at(-1)?.inForce.approval.approvedAt
  if (approvedAt === undefined)
    return [agreementProblem('approvedAtMissing', 'Say when the word was given.', 'approvedAt')]
  if (approvedAt > now)
    return [agreementProblem('approvedAtInFuture', 'The word cannot be given later than now.', 'approvedAt')]
  if (earlier === undefined || approvedAt > earlier) return []
  return [agreementProblem('approvedBefore', 'A change needs a newer word than the version in force.', 'approvedAt')]
}

const referenceProblems = (reference: string | undefined): AgreementProblem[] =>
  reference === undefined
    ? [agreementProblem('referenceMissing', 'Say where the word can be found, for example an e-mail.', 'reference')]
    : []
