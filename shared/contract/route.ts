import type { Schema } from './schema.ts'

/** One Lambda a capability. */
export type FunctionName = 'status' | 'me' | 'guidance' | 'escalations' | 'organization'

/** `public`: anyone. `token`: a bearer token, checked by the JWT authorizer before our code runs. */
export type Access = 'public' | 'token'

/** One row of the route table: CDK, the local server, OpenAPI and the authorisation tests are all made from it. */
export interface Route<Path extends Schema = Schema, Query extends Schema = Schema, Body extends Schema = Schema> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** As API Gateway writes it: `/api/escalations/{id}`. */
  path: `/api/${string}`
  function: FunctionName
  access: Access
  summary: string
  parameters: Path
  query: Query
  body: Body
  /** `json` unless the organisation file is meant; `none` refuses nothing and reads nothing. */
  bodyFormat: 'none' | 'json' | 'organizationFile'
  /** `PUT`s and `DELETE`s of one thing: `If-Match` with the version last read. */
  ifMatch: boolean
  /** Only `POST`s: a repeated key answers the first answer. */
  idempotent: boolean
  success: 200 | 201 | 204
  answer: Schema
}

/** API Gateway's key of a route: `GET /api/status`. */
export const routeKey = (route: Pick<Route, 'method' | 'path'>): string => `${route.method} ${route.path}`
