import { getNotices } from '../../shared/contract/notices.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import type { Container } from './container.ts'
import { listNotices } from './listNotices.ts'

export const createHandler = ({ store, clock }: Container): GatewayHandler =>
  httpFunction([endpoint(getNotices, listNotices({ store, signIn: createSignIn(store) }))], clock)
