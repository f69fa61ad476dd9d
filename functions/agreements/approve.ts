import type { postApproval } from '../../shared/contract/agreements.ts'
import { approveAgreement } from '../../shared/domain/agreements/approveAgreement.ts'
import type { Request } from '../../shared/http/endpoint.ts'
import { instantFrom } from '../../shared/http/localTime.ts'
import { changeOne, type AgreementNeeds } from './changeOne.ts'

/** Brings the draft into force: by the word of an approver, or recorded by the IT lead. */
export const approve = (needs: AgreementNeeds) => (request: Request<typeof postApproval>) =>
  changeOne(needs, request, {
    openTo: ['approver', 'itLead'],
    act: 'agreementApproved',
    decide: (agreement, { directory }, caller) => {
      const { approvedAt: written, ...word } = request.body
      const zone = directory.organization.timeZone
      const approvedAt = written === undefined ? undefined : instantFrom(written, zone, '/approvedAt')
      return approveAgreement(agreement, { by: caller, ...word, approvedAt }, directory, request.now)
    },
  })
