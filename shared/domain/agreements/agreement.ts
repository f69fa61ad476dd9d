import type { PersonId, UnitId } from '../organization/organization.ts'
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

/** The version of an agreement that is in force; drafts and cancelled ones never get here. */
export interface AgreementInForce extends AgreementTerms {
  id: string
  version: number
}
