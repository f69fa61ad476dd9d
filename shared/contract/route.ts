import type * as z from 'zod/mini'
import { nothing, type Schema } from './schema.ts'

/** One Lambda a capability. */
export type FunctionName =
  | 'status'
  | 'me'
  | 'guidance'
  | 'escalations'
  | 'offline'
  | 'organization'
  | 'subscription'
  | 'agreements'
  | 'absences'
  | 'notices'
  | 'audit'
  | 'cards'
  | 'feeds'

/**
 * `public`: anyone. `token`: a bearer token, checked by the JWT authorizer before our code runs. `capability`: the secret of a call card,
 * checked by our own code, since single sign-on may be down.
 */
type Access = 'public' | 'token' | 'capability'

/**
 * One row of the route table: CDK, the local server, OpenAPI and the authorisation tests are all made from it. Its schemas are lazy: a
 * function that is woken answers one route, and to make those of all its routes would be a tenth of its cold start.
 */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** As API Gateway writes it: `/api/escalations/{id}`. */
  path: `/api/${string}`
  function: FunctionName
  access: Access
  summary: string
  parameters: Schema
  query: Schema
  body: Schema
  /** `none` reads no body. `organizationFile` takes YAML or JSON up to 5 MB, everything else is JSON up to 256 kB. */
  bodyFormat: 'none' | 'json' | 'organizationFile'
  /** The caller must, or may, name the version last read in `If-Match`. */
  ifMatch: boolean | 'optional'
  /** An `Idempotency-Key` may be sent: repeated, it answers the first answer. */
  idempotent: boolean
  success: 200 | 201
  /** JSON where none is named. */
  answerType?: 'text/calendar'
  /** Whoever asks again may keep the answer, and is told by 304 when it still is the same. Such an answer has a version. */
  mayBeKept?: true
  answer: Schema
}

/** What a handler is given of a request, once it has been checked against its route. */
export interface Parsed<R extends Route> {
  parameters: z.output<R['parameters']>
  query: z.output<R['query']>
  body: z.output<R['body']>
}

/** API Gateway's key of a route: `GET /api/status`. */
export const routeKey = (route: Pick<Route, 'method' | 'path'>): string => `${route.method} ${route.path}`

/** What all plain readings share. */
export const reading = {
  method: 'GET',
  parameters: nothing,
  query: nothing,
  body: nothing,
  bodyFormat: 'none',
  ifMatch: false,
  idempotent: false,
  success: 200,
} as const

/** What all changes by a JSON body share. */
export const changing = { ...reading, method: 'POST', bodyFormat: 'json' } as const
