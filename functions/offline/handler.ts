import { getOffline } from '../../shared/contract/offline.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import type { Container } from './container.ts'
import { offlineFacts } from './offlineFacts.ts'

export const createHandler = ({ store, clock }: Container): GatewayHandler => {
  const signIn = createSignIn(store)
  const offline = endpoint(getOffline, async ({ claims, now }) => {
    const [{ directory, caller }, calendar] = await Promise.all([signIn(claims, now), store.readCalendar()])
    return { body: offlineFacts({ directory, calendar, caller, now }) }
  })
  return httpFunction([offline], clock)
}
