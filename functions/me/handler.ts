import { getMe } from '../../shared/contract/me.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import type { Container } from './container.ts'

export const createHandler = ({ store, clock }: Container): GatewayHandler => {
  const signIn = createSignIn(store)
  const me = endpoint(getMe, async ({ claims, now }) => {
    const { caller } = await signIn(claims, now)
    const { id, name, unit } = caller.person
    return { body: { personId: id, name, unit, capabilities: [...caller.capabilities] } }
  })
  return httpFunction([me], clock)
}
