import { deleteSubscription, getSubscription, putSubscription } from '../../shared/contract/subscription.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import { changeSubscription } from './changeSubscription.ts'
import type { Container } from './container.ts'
import { endSubscription } from './endSubscription.ts'
import { readSubscription } from './readSubscription.ts'

export const createHandler = ({ store, publisher, topicPrefix, clock }: Container): GatewayHandler => {
  const needs = { store, publisher, topicPrefix, signIn: createSignIn(store) }
  const endpoints = [
    endpoint(getSubscription, readSubscription(needs)),
    endpoint(putSubscription, changeSubscription(needs)),
    endpoint(deleteSubscription, endSubscription(needs)),
  ]
  return httpFunction(endpoints, clock)
}
