import { getCardGuidance } from '../../shared/contract/card/guidance.ts'
import { getGuidance } from '../../shared/contract/guidance.ts'
import { createCardSignIn } from '../../shared/http/cardSignIn.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import { answerGuidance } from './answerGuidance.ts'
import type { Container } from './container.ts'

export const createHandler = ({ store, clock }: Container): GatewayHandler =>
  httpFunction(
    [
      endpoint(getGuidance, answerGuidance(store, createSignIn(store))),
      endpoint(getCardGuidance, answerGuidance(store, createCardSignIn(store))),
    ],
    clock,
  )
