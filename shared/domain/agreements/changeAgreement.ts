import type { Instant } from '../time/instant.ts'
import { acceptableTerms, type WriteAgreement } from './acceptableTerms.ts'
import type { Agreement, AgreementVersion } from './agreement.ts'
import { approvedVersions, type ApprovedVersion } from './agreementState.ts'
import { needsNewWord, sameTerms } from './compareTerms.ts'
import { refusedInState } from './refusedInState.ts'
import type { AgreementRefusal } from './refusal.ts'
import type { AgreementFacts } from './warnings.ts'

/**
 * The agreement as it is to be from now on (`PUT`). What needs a new word becomes a draft beside the version in force; the rest comes
 * into force at once on the earlier word (design.md section 3, Agreement). A draft that waits is replaced and keeps its number: nobody
 * was told of it, and its approver is kept from approving what they have not read by the revision. The same terms as in force take a
 * waiting draft back; without one the record comes back as it was, and there is nothing to write.
 */
export const changeAgreement = (
  agreement: Agreement,
  command: WriteAgreement,
  facts: AgreementFacts,
  now: Instant,
): Agreement | AgreementRefusal => {
  const refusal = refusedInState(agreement, now)
  if (refusal) return refusal
  const acceptable = acceptableTerms(agreement.id, command, facts, now)
  if ('refused' in acceptable) return acceptable
  const approved = approvedVersions(agreement)
  const inForce = approved.at(-1)
  const written = {
    version: (inForce?.version ?? 0) + 1,
    terms: acceptable.terms,
    writtenBy: command.by,
    writtenAt: now,
  }
  const next = nextVersions(inForce, written, facts)
  const isSame = next.length === 0 && approved.length === agreement.versions.length
  return isSame ? agreement : { ...agreement, revision: agreement.revision + 1, versions: [...approved, ...next] }
}

const nextVersions = (
  inForce: ApprovedVersion | undefined,
  written: AgreementVersion,
  { directory }: AgreementFacts,
): AgreementVersion[] => {
  if (!inForce || needsNewWord(directory, inForce.terms, written.terms)) return [written]
  if (sameTerms(inForce.terms, written.terms)) return []
  return [{ ...written, inForce: { since: written.writtenAt, approval: inForce.inForce.approval } }]
}
