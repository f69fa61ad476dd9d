import type { putAgreement } from '../../shared/contract/agreements.ts'
import { changeAgreement } from '../../shared/domain/agreements/changeAgreement.ts'
import type { Request } from '../../shared/http/endpoint.ts'
import { changeOne, type AgreementNeeds } from './changeOne.ts'
import { writtenTerms } from './writtenTerms.ts'

/** Changes an agreement: what needs a new word waits as a draft, the rest counts at once. */
export const replaceTerms = (needs: AgreementNeeds) => (request: Request<typeof putAgreement>) =>
  changeOne(needs, request, {
    openTo: ['itLead'],
    decide: async (agreement, facts, caller) =>
      changeAgreement(agreement, await writtenTerms(request.body, caller, facts.directory), facts, request.now),
  })
