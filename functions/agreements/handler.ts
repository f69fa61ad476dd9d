import {
  getAgreement,
  getAgreements,
  postAgreement,
  postAgreementCheck,
  postApproval,
  postCancellation,
  putAgreement,
} from '../../shared/contract/agreements.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import { approve } from './approve.ts'
import { cancel } from './cancel.ts'
import { checkAgreement } from './checkAgreement.ts'
import type { Container } from './container.ts'
import { createAgreement } from './createAgreement.ts'
import { listAgreements } from './listAgreements.ts'
import { readAgreement } from './readAgreement.ts'
import { replaceTerms } from './replaceTerms.ts'

export const createHandler = ({ clock, ...container }: Container): GatewayHandler => {
  const needs = { ...container, signIn: createSignIn(container.store) }
  const endpoints = [
    endpoint(postAgreement, createAgreement(needs)),
    endpoint(postAgreementCheck, checkAgreement(needs)),
    endpoint(putAgreement, replaceTerms(needs)),
    endpoint(postApproval, approve(needs)),
    endpoint(postCancellation, cancel(needs)),
    endpoint(getAgreements, listAgreements(needs)),
    endpoint(getAgreement, readAgreement(needs)),
  ]
  return httpFunction(endpoints, clock)
}
