import type { Instant } from '../time/instant.ts'
import type { Agreement, AgreementInForce, AgreementState, AgreementVersion } from './agreement.ts'

/** A version that somebody with the role has said yes to. */
export type ApprovedVersion = AgreementVersion & Required<Pick<AgreementVersion, 'inForce'>>

const isApproved = (version: AgreementVersion): version is ApprovedVersion => version.inForce !== undefined

/** The versions that came into force one after the other, oldest first, also of an agreement that is cancelled since. */
export const approvedVersions = (agreement: Agreement): ApprovedVersion[] => agreement.versions.filter(isApproved)

/** `draft → agreed → cancelled` (design.md section 3, Agreement); agreed also while a change of it waits for approval. */
export const agreementState = (agreement: Agreement): AgreementState => {
  if (agreement.cancelled) return 'cancelled'
  return approvedVersions(agreement).length > 0 ? 'agreed' : 'draft'
}

/** What counts of an agreement; undefined when nothing does (R17: unknown is no). */
export const inForceOf = (agreement: Agreement): AgreementInForce | undefined => {
  const approved = approvedVersions(agreement).at(-1)
  if (!approved || agreement.cancelled) return undefined
  return { ...approved.terms, id: agreement.id, version: approved.version }
}

/** The version that waits for approval, if any. */
export const draftOf = (agreement: Agreement): AgreementVersion | undefined => {
  const last = agreement.versions.at(-1)
  return agreement.cancelled || last?.inForce ? undefined : last
}

/** True when its time is over: what was in force has ended, or nothing ever was and the draft's time has passed. */
export const hasEnded = (agreement: Agreement, now: Instant): boolean => {
  const lasting = approvedVersions(agreement).at(-1) ?? agreement.versions.at(-1)
  return lasting !== undefined && lasting.terms.to <= now
}
