import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { routeKey, type Route } from '../../../shared/contract/route.ts'
import type { GatewayAnswer, GatewayHandler } from '../../../shared/http/gateway.ts'
import { faultFields, log } from '../../../shared/http/log.ts'
import { gatewayAnswers, send } from './answers.ts'
import type { Authorizer } from './authorizer.ts'
import { gatewayEvent } from './event.ts'
import { lambdaContext } from './lambdaContext.ts'
import { readBody } from './requestBody.ts'
import type { Answering } from './router.ts'

const largestBody = 10 * 1024 * 1024

/** One row of the route table, answered as API Gateway and the function behind it would together. */
export const apiRoute = (route: Route, handler: GatewayHandler, authorizer: Authorizer): Answering => {
  const answerTo = async (
    request: IncomingMessage,
    pathParameters: Record<string, string | undefined>,
    requestId: string,
  ): Promise<GatewayAnswer> => {
    const receivedAt = Date.now()
    const authorization = request.headersDistinct['authorization']?.join(',')
    const checked = route.access === 'token' ? await authorizer(authorization) : undefined
    if (checked && 'refused' in checked) return checked.refused
    const body = await readBody(request, largestBody)
    if (!body) return gatewayAnswers.bodyTooLarge
    const reception = { route, pathParameters, authorized: checked, body, requestId, receivedAt }
    return invoke(gatewayEvent(request, reception), requestId)
  }

  const invoke = async (event: ReturnType<typeof gatewayEvent>, requestId: string): Promise<GatewayAnswer> => {
    try {
      return await handler(event, lambdaContext(route.function, requestId))
    } catch (error) {
      log('requestFailed', { requestId, route: routeKey(route), ...faultFields(error) })
      return gatewayAnswers.serviceUnavailable
    }
  }

  return async (request, response, pathParameters) => {
    const requestId = randomUUID()
    response.setHeader('apigw-requestid', requestId)
    send(response, await answerTo(request, pathParameters, requestId))
  }
}
