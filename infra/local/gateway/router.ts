import type { IncomingMessage, ServerResponse } from 'node:http'
import findMyWay from 'find-my-way'
import { gatewayAnswers, send } from './answers.ts'

export type Answering = (
  request: IncomingMessage,
  response: ServerResponse,
  pathParameters: Record<string, string | undefined>,
) => Promise<void> | void

export interface LocalRoute {
  methods: ('GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE')[]
  /** As API Gateway writes it: `/api/escalations/{id}`; `*` at the end takes all below. */
  path: string
  answer: Answering
}

/** Leads each request to the one route that fits. What fits none is 404, other methods of a known path too, as at API Gateway. */
export const createRouter = (routes: LocalRoute[]) => {
  const router = findMyWay({
    // How long a part may be is for the function to say.
    maxParamLength: 10_240,
    defaultRoute: (_request, response) => send(response, gatewayAnswers.notFound),
    onBadUrl: (_path, _request, response) => send(response, gatewayAnswers.badRequest),
  })
  for (const { methods, path, answer } of routes) router.on(methods, path.replaceAll(/\{(\w+)\}/g, ':$1'), answer)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await router.lookup(request, response)
  }
}
