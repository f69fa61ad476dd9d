import middy from '@middy/core'
import type { Clock } from '../ports.ts'
import type { Endpoint } from './endpoint.ts'
import type { GatewayAnswer, GatewayEvent, GatewayHandler } from './gateway.ts'
import { Problem } from './problem.ts'
import { problemResponses } from './problemResponses.ts'
import { createRequestLimit } from './requestLimit.ts'
import { shownClaims } from './shownClaims.ts'
import { requestLogging } from './requestLogging.ts'

/** The stack every HTTP function runs in: one log line, problems as problem+json, a pace for each person, the clock read once a request. */
export const httpFunction = (endpoints: Endpoint[], clock: Clock): GatewayHandler => {
  const byKey = new Map(endpoints.map((one) => [one.key, one]))
  const limit = createRequestLimit()
  // API Gateway ends late requests itself.
  const handler = middy<GatewayEvent, GatewayAnswer>({ timeoutEarlyInMillis: 0 })
    .use(requestLogging())
    .use(problemResponses())
    .handler(async (event) => {
      const found = byKey.get(event.routeKey)
      if (!found) throw new Problem('notFound')
      // First of all: nothing is read for what can be no card.
      const claims = shownClaims(found.access, event)
      const now = clock.now()
      limit(claims['sub'], Date.parse(now))
      return found.respond(event, claims, now)
    })
  return (event, context) => handler(event, context)
}
