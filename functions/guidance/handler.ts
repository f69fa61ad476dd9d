import { getGuidance } from '../../shared/contract/guidance.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import { answerGuidance } from './answerGuidance.ts'
import type { Container } from './container.ts'

export const createHandler = ({ store, clock }: Container): GatewayHandler => {
  const signIn = createSignIn(store)
  const guidance = answerGuidance(store, ({ claims, now }) => signIn(claims, now))
  return httpFunction([endpoint(getGuidance, guidance)], clock)
}
