import { expect, test } from 'vitest'
import { gatewayEvent } from '../../../../../infra/local/gateway/event.ts'
import { getEscalation, postEscalation } from '../../../../../shared/contract/escalations.ts'
import { getStatus } from '../../../../../shared/contract/status.ts'

const received = (more: Partial<Parameters<typeof gatewayEvent>[0]> = {}) => ({
  method: 'GET',
  url: '/api/status',
  headersDistinct: { host: ['127.0.0.1:3000'], 'user-agent': ['curl'] },
  httpVersion: '1.1',
  socket: { remoteAddress: '127.0.0.1' },
  ...more,
})

const reception = (more: Partial<Parameters<typeof gatewayEvent>[1]> = {}) => ({
  route: getStatus,
  pathParameters: {},
  authorized: undefined,
  body: Buffer.alloc(0),
  requestId: 'request-1',
  receivedAt: Date.UTC(2026, 3, 8, 8, 0, 5),
  ...more,
})

const withType = (contentType: string | undefined, body: string) =>
  gatewayEvent(
    received({ method: 'POST', headersDistinct: contentType === undefined ? {} : { 'content-type': [contentType] } }),
    reception({ route: postEscalation, body: Buffer.from(body) }),
  )

test('a request for a public route is an event of format 2.0 without authorizer, parameters or body', () => {
  expect(gatewayEvent(received(), reception())).toEqual({
    version: '2.0',
    routeKey: 'GET /api/status',
    rawPath: '/api/status',
    rawQueryString: '',
    headers: { host: '127.0.0.1:3000', 'user-agent': 'curl' },
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: '127.0.0.1:3000',
      domainPrefix: 'local',
      http: {
        method: 'GET',
        path: '/api/status',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'curl',
      },
      requestId: 'request-1',
      routeKey: 'GET /api/status',
      stage: '$default',
      time: '08/Apr/2026:08:00:05 +0000',
      timeEpoch: Date.UTC(2026, 3, 8, 8, 0, 5),
    },
    isBase64Encoded: false,
  })
})

test('the claims of an accepted token stand where the JWT authorizer puts them', () => {
  const authorized = { claims: { email: 'it-1@havnes.example' }, scopes: ['vaktlinje'] }
  const event = gatewayEvent(received(), reception({ authorized }))
  expect(event.requestContext.authorizer).toEqual({ jwt: authorized })
})

test('a parameter given more than once is joined by commas, and the query stays as it was sent', () => {
  const event = gatewayEvent(received({ url: '/api/status?at=2026-04-08T10%3A00&x=1&x=2' }), reception())
  expect(event.queryStringParameters).toEqual({ at: '2026-04-08T10:00', x: '1,2' })
  expect(event.rawQueryString).toBe('at=2026-04-08T10%3A00&x=1&x=2')
})

test('a header given more than once is joined by commas', () => {
  const event = gatewayEvent(received({ headersDistinct: { accept: ['text/yaml', 'application/json'] } }), reception())
  expect(event.headers).toEqual({ accept: 'text/yaml,application/json' })
})

test('cookies stand in a list of their own', () => {
  const event = gatewayEvent(received({ headersDistinct: { cookie: ['a=1; b=2'] } }), reception())
  expect(event.cookies).toEqual(['a=1', 'b=2'])
  expect(event.headers).toEqual({})
})

test('the parts of the path are handed over by name', () => {
  const event = gatewayEvent(received(), reception({ route: getEscalation, pathParameters: { id: '01K' } }))
  expect(event).toMatchObject({ routeKey: 'GET /api/escalations/{id}', pathParameters: { id: '01K' } })
})

test.for(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON', 'text/yaml', 'application/xml'])(
  'a body of type %s is handed over as text',
  (contentType) => {
    expect(withType(contentType, '"æøå"')).toMatchObject({ body: '"æøå"', isBase64Encoded: false })
  },
)

test.for(['application/yaml', 'application/x-www-form-urlencoded', 'application/problem+json', undefined])(
  'a body of type %s is handed over in base64',
  (contentType) => {
    expect(withType(contentType, 'æøå')).toMatchObject({ body: 'w6bDuMOl', isBase64Encoded: true })
  },
)
