import { getCardOffline } from '../../shared/contract/card/offline.ts'
import { getOffline } from '../../shared/contract/offline.ts'
import { createCardSignIn } from '../../shared/http/cardSignIn.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import { answerOffline } from './answerOffline.ts'
import type { Container } from './container.ts'

export const createHandler = ({ store, clock }: Container): GatewayHandler =>
  httpFunction(
    [
      endpoint(getOffline, answerOffline(store, createSignIn(store))),
      endpoint(getCardOffline, answerOffline(store, createCardSignIn(store))),
    ],
    clock,
  )
