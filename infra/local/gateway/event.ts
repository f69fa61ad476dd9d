import type { IncomingMessage } from 'node:http'
import { routeKey, type Route } from '../../../shared/contract/route.ts'
import { DateTime } from '../../../shared/domain/time/strictLuxon.ts'
import type { GatewayEvent } from '../../../shared/http/gateway.ts'
import type { Authorized } from './authorizer.ts'

/** Where a request came in, and everything the gateway knows beside the request itself. */
interface Reception {
  route: Route
  pathParameters: Record<string, string | undefined>
  /** Only where the route needs a token. */
  authorized: Authorized | undefined
  body: Buffer
  requestId: string
  /** Milliseconds since 1970. */
  receivedAt: number
}

/** The parts of a request the event is made of. */
type Received = Pick<IncomingMessage, 'method' | 'url' | 'headersDistinct' | 'httpVersion'> & {
  socket: Pick<IncomingMessage['socket'], 'remoteAddress'>
}

/** The event API Gateway would hand to the function of `route` (payload format 2.0). */
export const gatewayEvent = (request: Received, reception: Reception): GatewayEvent => {
  const { route, pathParameters, body } = reception
  const [rawPath, rawQueryString] = divided(request.url ?? '', '?')
  const headers = joinedHeaders(request.headersDistinct)
  const cookies = request.headersDistinct['cookie']?.flatMap((line) => line.split('; '))
  const isBase64Encoded = !isText(headers['content-type'])
  return {
    version: '2.0',
    routeKey: routeKey(route),
    rawPath,
    rawQueryString,
    cookies,
    headers,
    queryStringParameters: filled(joinedQuery(rawQueryString)),
    pathParameters: filled(pathParameters),
    requestContext: requestContext(request, headers, rawPath, reception),
    body: body.length > 0 ? body.toString(isBase64Encoded ? 'base64' : 'utf8') : undefined,
    isBase64Encoded: body.length > 0 && isBase64Encoded,
  }
}

const requestContext = (
  request: Received,
  headers: Record<string, string>,
  path: string,
  { route, authorized, requestId, receivedAt }: Reception,
): GatewayEvent['requestContext'] => ({
  accountId: '000000000000',
  apiId: 'local',
  ...(authorized ? { authorizer: { jwt: authorized } } : {}),
  domainName: headers['host'] ?? '',
  domainPrefix: 'local',
  http: {
    method: request.method ?? '',
    path,
    protocol: `HTTP/${request.httpVersion}`,
    sourceIp: request.socket.remoteAddress ?? '',
    userAgent: headers['user-agent'] ?? '',
  },
  requestId,
  routeKey: routeKey(route),
  stage: '$default',
  time: commonLogTime(receivedAt),
  timeEpoch: receivedAt,
})

// Seen on the real service: everything else arrives as base64, also YAML, forms and bodies without a type.
const textTypes = ['application/json', 'application/xml', 'application/javascript']

const isText = (contentType = ''): boolean => {
  const [type] = divided(contentType.toLowerCase(), ';')
  return type.startsWith('text/') || textTypes.includes(type.trim())
}

const joinedHeaders = (distinct: NodeJS.Dict<string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(distinct).flatMap(([name, values = []]) => (name === 'cookie' ? [] : [[name, values.join(',')]])),
  )

const joinedQuery = (rawQueryString: string): Record<string, string> => {
  const parameters = new URLSearchParams(rawQueryString)
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name).join(',')]))
}

/** API Gateway leaves out what would be empty. */
const filled = <Value extends object>(value: Value): Value | undefined =>
  Object.keys(value).length > 0 ? value : undefined

const divided = (text: string, by: string): [string, string] => {
  const at = text.indexOf(by)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)]
}

const commonLogTime = (milliseconds: number): string =>
  DateTime.fromMillis(milliseconds, { zone: 'utc', locale: 'en' }).toFormat('dd/MMM/yyyy:HH:mm:ss ZZZ')
