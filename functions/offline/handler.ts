import { getOffline } from '../../shared/contract/offline.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import { answerOffline } from './answerOffline.ts'
import type { Container } from './container.ts'

export const createHandler = ({ store, clock }: Container): GatewayHandler => {
  const signIn = createSignIn(store)
  const offline = answerOffline(store, ({ claims, now }) => signIn(claims, now))
  return httpFunction([endpoint(getOffline, offline)], clock)
}
