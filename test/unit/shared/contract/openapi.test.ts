import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { statusOf } from '../../../../shared/contract/errorCodes.ts'
import { openapiDocument } from '../../../../shared/contract/openapi.ts'
import { routeKey } from '../../../../shared/contract/route.ts'
import { routes } from '../../../../shared/contract/routes.ts'

const root = new URL('../../../../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')

test('docs/openapi.json is what the route table says now: npm run openapi writes it again', () => {
  const { version } = JSON.parse(textOf('package.json'))
  const written = `${JSON.stringify(openapiDocument(routes, version), null, 2)}\n`
  expect(textOf('docs/openapi.json')).toBe(written)
})

const document = JSON.parse(JSON.stringify(openapiDocument(routes, '1.2.3')))
const operations = routes.map((route) => ({
  route,
  operation: document.paths[route.path][route.method.toLowerCase()],
}))

const headersOf = (key: string) =>
  operations
    .find(({ route }) => routeKey(route) === key)
    ?.operation.parameters.filter((parameter: { in: string }) => parameter.in === 'header')
    .map(({ name, required = false }: { name: string; required?: boolean }) => [name, required])

describe('the document', () => {
  test('is OpenAPI 3.1, of the version of the package', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Vaktlinje', version: '1.2.3' } })
  })

  test('holds every route once, and nothing else', () => {
    const described = Object.keys(document.paths).flatMap((path) =>
      Object.keys(document.paths[path]).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.toSorted()).toEqual(routes.map(routeKey).toSorted())
  })

  test('names every operation differently', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(routes.length)
    expect(ids).toEqual(
      expect.arrayContaining(['getStatus', 'postEscalations', 'getEscalationsId', 'postOrganizationCheck']),
    )
  })

  test('asks for a token or a capability on every route but the public ones', () => {
    const asked = { public: [], token: [{ token: [] }], capability: [{ capability: [] }] }
    for (const { route, operation } of operations) expect(operation.security).toEqual(asked[route.access])
    expect(routes.filter(({ access }) => access === 'public').map(routeKey)).toEqual([
      'GET /api/status',
      'POST /api/code/open',
      'POST /api/code/decision',
      'POST /api/code/confirmation',
      // Its path holds a secret.
      'GET /api/calendar/{secret}',
    ])
  })

  test('lists every code a problem can have', () => {
    expect(document.components.schemas.Problem.properties.code.enum).toEqual(Object.keys(statusOf))
  })

  test('promises objects without other members than those listed', () => {
    const json = operations.filter(({ route }) => route.answerType === undefined)
    const open = json.filter(({ route, operation }) => {
      const schema = operation.responses[route.success].content['application/json'].schema
      return schema.additionalProperties !== false
    })
    // The organisation file is described in a page of its own.
    expect(open.map(({ route }) => routeKey(route))).toEqual(['GET /api/organization'])
  })

  test('names the headers a route reads', () => {
    expect(headersOf('PUT /api/organization')).toEqual([['If-Match', true]])
    expect(headersOf('POST /api/escalations')).toEqual([['Idempotency-Key', false]])
    expect(headersOf('GET /api/status')).toEqual([])
  })
})
