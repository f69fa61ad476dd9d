import type { postCancellation } from '../../shared/contract/agreements.ts'
import { cancelAgreement } from '../../shared/domain/agreements/cancelAgreement.ts'
import type { Request } from '../../shared/http/endpoint.ts'
import { changeOne, type AgreementNeeds } from './changeOne.ts'

/** Ends an agreement before its time. */
export const cancel = (needs: AgreementNeeds) => (request: Request<typeof postCancellation>) =>
  changeOne(needs, request, {
    openTo: ['itLead'],
    act: 'agreementCancelled',
    decide: (agreement, _, caller) =>
      cancelAgreement(agreement, { by: caller.person.id, reason: request.body.reason }, request.now),
  })
