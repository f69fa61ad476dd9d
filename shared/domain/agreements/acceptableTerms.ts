import type { PersonId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import type { AgreementTerms } from './agreement.ts'
import { readTerms, type WrittenTerms } from './readTerms.ts'
import type { AgreementRefusal } from './refusal.ts'
import { agreementWarnings, type AgreementFacts, type AgreementWarning } from './warnings.ts'

/** What the IT lead sends to make or change an agreement. */
export interface WriteAgreement {
  by: PersonId
  terms: WrittenTerms
  /** The warnings they have seen and accept; more than there are does no harm. */
  acceptWarnings: readonly AgreementWarning[]
}

/** The terms as they are kept, or why they are not: first what is wrong with them, then what has not been accepted. `id` is the agreement's own. */
export const acceptableTerms = (
  id: string,
  { terms: written, acceptWarnings }: WriteAgreement,
  facts: AgreementFacts,
  now: Instant,
): { terms: AgreementTerms } | AgreementRefusal => {
  const read = readTerms(written, facts.directory, now)
  if ('problems' in read) return { refused: 'invalid', problems: read.problems }
  const warnings = agreementWarnings(id, read.terms, facts, now)
  const accepted = warnings.every((warning) => acceptWarnings.includes(warning))
  return accepted ? read : { refused: 'warningsNotAccepted', warnings }
}
