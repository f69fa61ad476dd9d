import { getAudit } from '../../shared/contract/audit.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import type { Container } from './container.ts'
import { listAudit } from './listAudit.ts'

export const createHandler = ({ store, clock }: Container): GatewayHandler =>
  httpFunction([endpoint(getAudit, listAudit({ store, signIn: createSignIn(store) }))], clock)
