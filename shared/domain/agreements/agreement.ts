import type { PersonId, RoleName, UnitId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'

/** Units with their subtrees, or everyone (R24). */
export type Audience = { units: UnitId[] } | { everyone: true }

/** What an extraordinary on-call agreement says (R22): its own number (A5), for whom, for what, what not. */
export interface AgreementTerms extends Interval {
  staff: PersonId[]
  /** E.164 */
  phone: string
  audience: Audience
  purpose: string
  exclusions?: string
  responseMinutes?: number
}

/** The word of one of the two approving roles (R27), given in the app or recorded by the IT lead with time and reference. */
export interface Approval {
  role: RoleName
  approver: PersonId
  approvedAt: Instant
  recordedBy?: PersonId
  reference?: string
}

/** One version of an agreement. Once approved it never changes. */
export interface AgreementVersion {
  version: number
  terms: AgreementTerms
  writtenBy: PersonId
  writtenAt: Instant
  /** When it came into force here, and on whose word; a change that needs no approval takes over the word before it. */
  inForce?: { since: Instant; approval: Approval }
}

export type AgreementState = 'draft' | 'agreed' | 'cancelled'

/** An agreement with all its versions, oldest first; the last one may be a draft while an earlier one is in force. */
export interface Agreement {
  id: string
  /** Raised by every write. */
  revision: number
  versions: AgreementVersion[]
  cancelled?: { at: Instant; by: PersonId; reason: string }
}

/** The version of an agreement that is in force; drafts and cancelled ones never get here. */
export interface AgreementInForce extends AgreementTerms {
  id: string
  version: number
}
