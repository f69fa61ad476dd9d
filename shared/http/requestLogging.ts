import type { MiddlewareObj } from '@middy/core'
import type { GatewayAnswer, GatewayEvent } from './gateway.ts'
import { log } from './log.ts'

/** Middleware: one line a request, with how long it took. The route is its pattern, so no id gets into the log. */
export const requestLogging = (): MiddlewareObj<GatewayEvent, GatewayAnswer> => {
  const startedAt = new WeakMap<GatewayEvent, number>()
  return {
    before: ({ event }) => {
      startedAt.set(event, performance.now())
    },
    after: ({ event, response }) => {
      log('requestCompleted', {
        requestId: event.requestContext.requestId,
        route: event.routeKey,
        status: response?.statusCode,
        milliseconds: Math.round(performance.now() - (startedAt.get(event) ?? 0)),
      })
    },
  }
}
