import type { MiddlewareObj } from '@middy/core'
import { statusOf } from '../contract/errorCodes.ts'
import { DirectoryTooLargeError, StoreBusyError } from '../ports.ts'
import { languageOf } from '../texts/texts.ts'
import type { GatewayAnswer, GatewayEvent } from './gateway.ts'
import { faultFields, log } from './log.ts'
import { Problem, problemBody } from './problem.ts'

/** Middleware: whatever is thrown becomes problem+json; what we did not foresee is logged and says nothing of itself. */
export const problemResponses = (): MiddlewareObj<GatewayEvent, GatewayAnswer> => ({
  onError: (request) => {
    const problem = problemOf(request.error)
    const { requestId } = request.event.requestContext
    const context = { requestId, route: request.event.routeKey, problem: problem.code }
    if (problem.code === 'internal') log('requestFailed', { ...context, ...faultFields(request.error) })
    else log('requestRefused', context)
    request.response = answerOf(problem, request.event)
  },
})

const problemOf = (fault: unknown): Problem => {
  if (fault instanceof Problem) return fault
  if (fault instanceof StoreBusyError) return new Problem('busy', { retryAfter: 1 })
  if (fault instanceof DirectoryTooLargeError) return new Problem('directoryTooLarge')
  return new Problem('internal')
}

const answerOf = (problem: Problem, event: GatewayEvent): GatewayAnswer => {
  const { retryAfter } = problem.particulars
  return {
    statusCode: statusOf[problem.code],
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
    body: JSON.stringify(problemBody(problem, languageOf(event.headers['accept-language']))),
  }
}
