import { STATUS_CODES, type ServerResponse } from 'node:http'
import type { GatewayAnswer } from '../../../shared/http/gateway.ts'

const own = (statusCode: number, message: string, headers: Record<string, string> = {}): GatewayAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ message }),
})

const wants = (challenge: string) => ({ 'www-authenticate': challenge })

/** What API Gateway answers by itself, before or instead of a function. */
export const gatewayAnswers = {
  badRequest: own(400, 'Bad Request'),
  tokenMissing: own(401, 'Unauthorized', wants('Bearer')),
  tokenInvalid: (why: string) =>
    own(401, 'Unauthorized', wants(`Bearer scope="" error="invalid_token" error_description="${why}"`)),
  scopeMissing: (scope: string) => own(403, 'Forbidden', wants(`Bearer scope="${scope}" error="insufficient_scope"`)),
  notFound: own(404, 'Not Found'),
  requestTimeout: own(408, 'Request Timeout'),
  bodyTooLarge: own(413, 'Request Entity Too Large'),
  headersTooLarge: own(431, 'Request Header Fields Too Large'),
  serviceUnavailable: own(503, 'Service Unavailable'),
} as const

/** Sends what a function, or the gateway itself, has answered. */
export const send = (response: ServerResponse, answer: GatewayAnswer): void => {
  const body = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8')
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, String(value))
  if (answer.cookies) response.setHeader('set-cookie', answer.cookies)
  response.setHeader('content-length', body.length)
  response.writeHead(answer.statusCode ?? 200)
  response.end(body)
}

/** The same as the bytes of a whole message, for a connection whose request could not even be read. */
export const rawMessage = (answer: GatewayAnswer): string => {
  const { statusCode = 500, headers = {}, body = '' } = answer
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' })
  return [
    `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n')
}
