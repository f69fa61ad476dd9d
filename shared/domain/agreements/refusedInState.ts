import type { Instant } from '../time/instant.ts'
import type { Agreement } from './agreement.ts'
import { hasEnded } from './agreementState.ts'
import type { AgreementRefusal } from './refusal.ts'

/** Why nothing can be done to it any more: it is cancelled, or its time is over. Undefined while something can. */
export const refusedInState = (agreement: Agreement, now: Instant): AgreementRefusal | undefined => {
  if (agreement.cancelled) return { refused: 'notAllowedInState', state: 'cancelled' }
  return hasEnded(agreement, now) ? { refused: 'notAllowedInState', state: 'ended' } : undefined
}
