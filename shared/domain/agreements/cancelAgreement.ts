import type { PersonId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import type { Agreement } from './agreement.ts'
import { refusedInState } from './refusedInState.ts'
import type { AgreementRefusal } from './refusal.ts'

/** Ends an agreement before its time, also one that is a draft still. Refused when it is cancelled or over. */
export const cancelAgreement = (
  agreement: Agreement,
  { by, reason }: { by: PersonId; reason: string },
  now: Instant,
): Agreement | AgreementRefusal =>
  refusedInState(agreement, now) ?? {
    ...agreement,
    revision: agreement.revision + 1,
    cancelled: { at: now, by, reason },
  }
