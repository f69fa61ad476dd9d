import * as z from 'zod/mini'
import { statusOf } from './errorCodes.ts'
import { problem } from './problem.ts'
import type { Route } from './route.ts'
import type { Schema } from './schema.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of a route table. Generated, never edited: `npm run openapi` writes it. */
export const openapiDocument = (routes: readonly Route[], version: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Vaktlinje',
    version,
    summary: 'Whom to call when IT is down and nobody is on call',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/', description: 'Where the page itself is' }],
  tags: [...new Set(routes.map((route) => route.function))].map((name) => ({ name })),
  paths: pathsOf(routes),
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      capability: { type: 'http', scheme: 'capability', description: 'The secret of a call card' },
    },
    schemas: { Problem: problemSchema() },
    responses: {
      Problem: {
        description: 'What is wrong, and what can be done about it',
        content: problemContent,
      },
      TooMany: {
        description: 'Too much from one person, or one card: nothing was done',
        headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } },
        content: problemContent,
      },
    },
  },
})

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

const pathsOf = (routes: readonly Route[]): Json => {
  const paths: Record<string, Json> = {}
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) }
  return paths
}

const operation = (route: Route): Json => ({
  operationId: operationId(route),
  tags: [route.function],
  summary: route.summary,
  security: route.access === 'public' ? [] : [{ [route.access]: [] }],
  parameters: [...parametersIn('path', route.parameters), ...parametersIn('query', route.query), ...headersOf(route)],
  ...(route.bodyFormat === 'none' ? {} : { requestBody: { required: true, content: bodyContent(route) } }),
  responses: {
    [route.success]: {
      description: 'As asked',
      content: { [route.answerType ?? 'application/json']: { schema: jsonSchema(route.answer, 'output') } },
    },
    ...(route.mayBeKept ? { 304: { description: 'The same as `If-None-Match` names' } } : {}),
    ...(route.access === 'public' ? {} : { 429: { $ref: '#/components/responses/TooMany' } }),
    '4XX': { $ref: '#/components/responses/Problem' },
    '5XX': { $ref: '#/components/responses/Problem' },
  },
})

/** `POST /api/organization/check` is `postOrganizationCheck`. */
const operationId = ({ method, path }: Route): string =>
  path
    .split('/')
    .slice(2)
    .map((part) => part.replaceAll(/[{}]/g, ''))
    .reduce((id, part) => `${id}${part.charAt(0).toUpperCase()}${part.slice(1)}`, method.toLowerCase())

const bodyContent = ({ bodyFormat, body }: Route): Json =>
  bodyFormat === 'organizationFile'
    ? { 'text/yaml': { schema: { type: 'string' } }, 'application/json': { schema: { type: 'object' } } }
    : { 'application/json': { schema: jsonSchema(body, 'input') } }

const parametersIn = (place: 'path' | 'query', schema: Schema): Json[] => {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input')
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
  }))
}

const headersOf = ({ ifMatch, idempotent }: Route): Json[] => [
  ...(ifMatch === false
    ? []
    : [{ name: 'If-Match', in: 'header', required: ifMatch === true, schema: { type: 'string' } }]),
  ...(idempotent ? [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 128 } }] : []),
]

const problemSchema = (): Json => {
  const schema = jsonSchema(problem, 'output')
  return { ...schema, properties: { ...schema.properties, code: { type: 'string', enum: Object.keys(statusOf) } } }
}

const jsonSchema = (schema: Schema, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
