import { getEscalation, getEscalations, postEscalation } from '../../shared/contract/escalations.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import type { Container } from './container.ts'
import { createEscalation } from './createEscalation.ts'
import { listEscalations } from './listEscalations.ts'
import { readEscalation } from './readEscalation.ts'

export const createHandler = ({ store, clock, ids }: Container): GatewayHandler => {
  const signIn = createSignIn(store)
  const endpoints = [
    endpoint(postEscalation, createEscalation({ store, ids, signIn })),
    endpoint(getEscalations, listEscalations({ store, signIn })),
    endpoint(getEscalation, readEscalation({ store, signIn })),
  ]
  return httpFunction(endpoints, clock)
}
