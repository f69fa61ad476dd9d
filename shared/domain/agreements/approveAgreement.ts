import type { Directory } from '../organization/directory.ts'
import type { Instant } from '../time/instant.ts'
import type { Agreement } from './agreement.ts'
import { agreementState, approvedVersions, draftOf } from './agreementState.ts'
import { approvalWord, type ApproveAgreement } from './approvalWord.ts'
import { readTerms } from './readTerms.ts'
import { refusedInState } from './refusedInState.ts'
import type { AgreementRefusal } from './refusal.ts'

/**
 * Brings the draft into force on the word of one of the two approving roles (R27, A4). The draft is read again first: staff may have
 * left IT, a unit may be gone, its window may be over.
 */
export const approveAgreement = (
  agreement: Agreement,
  command: ApproveAgreement,
  directory: Directory,
  now: Instant,
): Agreement | AgreementRefusal => {
  const refusal = refusedInState(agreement, now)
  if (refusal) return refusal
  const draft = draftOf(agreement)
  if (!draft) return { refused: 'notAllowedInState', state: agreementState(agreement) }
  const word = approvalWord(agreement, command, directory, now)
  if ('refused' in word) return word
  const read = readTerms(draft.terms, directory, now)
  if ('problems' in read) return { refused: 'invalid', problems: read.problems }
  const approved = { ...draft, inForce: { since: now, approval: word.approval } }
  return { ...agreement, revision: agreement.revision + 1, versions: [...approvedVersions(agreement), approved] }
}
