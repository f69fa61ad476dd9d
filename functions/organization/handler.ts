import { getOrganization, postOrganizationCheck, putOrganization } from '../../shared/contract/organization.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import { checkOrganization } from './checkOrganization.ts'
import type { Container } from './container.ts'
import { readOrganizationFile } from './readOrganizationFile.ts'
import { replaceOrganization } from './replaceOrganization.ts'

export const createHandler = ({ store, clock }: Container): GatewayHandler => {
  const signIn = createSignIn(store)
  const endpoints = [
    endpoint(getOrganization, readOrganizationFile({ store, signIn })),
    endpoint(putOrganization, replaceOrganization({ store, signIn })),
    endpoint(postOrganizationCheck, checkOrganization({ store, signIn })),
  ]
  return httpFunction(endpoints, clock)
}
