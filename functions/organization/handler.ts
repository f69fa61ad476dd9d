import { getOrganization, postOrganizationCheck, putOrganization } from '../../shared/contract/organization.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import { checkOrganization } from './checkOrganization.ts'
import type { Container } from './container.ts'
import { readOrganizationFile } from './readOrganizationFile.ts'
import { replaceOrganization } from './replaceOrganization.ts'

export const createHandler = ({ clock, ...container }: Container): GatewayHandler => {
  const needs = { ...container, signIn: createSignIn(container.store) }
  const endpoints = [
    endpoint(getOrganization, readOrganizationFile(needs)),
    endpoint(putOrganization, replaceOrganization(needs)),
    endpoint(postOrganizationCheck, checkOrganization(needs)),
  ]
  return httpFunction(endpoints, clock)
}
