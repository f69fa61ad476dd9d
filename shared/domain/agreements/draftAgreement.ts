import type { Instant } from '../time/instant.ts'
import { acceptableTerms, type WriteAgreement } from './acceptableTerms.ts'
import type { Agreement } from './agreement.ts'
import type { AgreementRefusal } from './refusal.ts'
import type { AgreementFacts } from './warnings.ts'

/** A new agreement (R22). It is a draft, counts for nobody and is told to nobody until somebody with the role has approved it. */
export const draftAgreement = (
  id: string,
  command: WriteAgreement,
  facts: AgreementFacts,
  now: Instant,
): Agreement | AgreementRefusal => {
  const acceptable = acceptableTerms(id, command, facts, now)
  if ('refused' in acceptable) return acceptable
  const draft = { version: 1, terms: acceptable.terms, writtenBy: command.by, writtenAt: now }
  return { id, revision: 1, versions: [draft] }
}
