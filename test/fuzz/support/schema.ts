import { readFileSync } from 'node:fs'
import { routes } from '../../../shared/contract/routes.ts'
import { routeKey, type Route } from '../../../shared/contract/route.ts'

/** As much of JSON Schema as our OpenAPI document is written in. */
export interface JsonSchema {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null'
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  maxItems?: number
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
}

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: JsonSchema
}

interface Described {
  parameters: Parameter[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
}

/** One operation, as the document describes it. */
export interface Operation {
  route: Route
  parameters: Parameter[]
  /** None where nothing is read. */
  body: JsonSchema | undefined
}

/** The route with this key. */
export const routeOf = (key: string): Route => {
  const route = routes.find((one) => routeKey(one) === key)
  if (!route) throw new Error(`No route is ${key}`)
  return route
}

const file = new URL('../../../docs/openapi.json', import.meta.url)
const document: { paths: Record<string, Record<string, Described>> } = JSON.parse(readFileSync(file, 'utf8'))

/** Everything the OpenAPI document says can be asked, and the route that answers it. */
export const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { parameters, requestBody }]): Operation => {
    const route = routeOf(`${method.toUpperCase()} ${path}`)
    return { route, parameters, body: requestBody?.content['application/json']?.schema }
  }),
)
