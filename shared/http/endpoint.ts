import { createHash } from 'node:crypto'
import type * as z from 'zod/mini'
import { routeKey, type Parsed, type Route } from '../contract/route.ts'
import type { Language } from '../domain/organization/organization.ts'
import type { Instant } from '../domain/time/instant.ts'
import { languageOf } from '../texts/texts.ts'
import type { GatewayAnswer, GatewayEvent } from './gateway.ts'
import type { Claims } from './shownClaims.ts'
import { Problem } from './problem.ts'
import { requestBody } from './requestBody.ts'
import { validated } from './validation.ts'

/** Any route that asks and answers as this one does, whatever it is asked with. */
export type Like<R extends Route> = Route & Pick<R, 'parameters' | 'query' | 'body' | 'answer'>

/** A request that fits its route. */
export interface Request<R extends Route> extends Parsed<R> {
  now: Instant
  route: string
  claims: Claims
  language: Language
  accept: string
  /** What `If-Match` names, without its quotes; empty where it may be left out and is. */
  expectedVersion: string
  idempotencyKey: string | undefined
  /** The same for the same request: what an idempotency key stands for. */
  fingerprint: string
}

/** `replayed` is the body of an earlier answer as it was; `text` goes out as it stands. */
export type Answer<R extends Route> = ({ body: z.input<R['answer']> } | { replayed: string } | Written) & {
  /** Goes out as `ETag`. Where `If-Match` names it: digits, or `2.5` where a record is written more often than its version rises. */
  version?: number | string
}

interface Written {
  text: string
  contentType: string
}

export interface Endpoint extends Pick<Route, 'access'> {
  key: string
  respond(event: GatewayEvent, claims: Claims, now: Instant): Promise<GatewayAnswer>
}

/** Binds a row of the route table to the function that answers it: checking before, status and headers after. */
export const endpoint = <R extends Route>(
  route: R,
  answer: (request: Request<R>) => Promise<Answer<NoInfer<R>>>,
): Endpoint => ({
  key: routeKey(route),
  access: route.access,
  respond: async (event, claims, now) => {
    const answered = await answer(requestOf(route, event, claims, now))
    const { text, contentType } = written(answered)
    const headers = {
      'cache-control': route.mayBeKept ? 'private, no-cache' : 'no-store',
      ...(answered.version === undefined ? {} : { etag: `"${answered.version}"` }),
    }
    if (route.mayBeKept && isKept(event.headers['if-none-match'], headers.etag)) return { statusCode: 304, headers }
    return { statusCode: route.success, headers: { 'content-type': contentType, ...headers }, body: text }
  },
})

/** A proxy that compresses makes an ETag weak, which does not matter here (RFC 9110, 13.1.2). */
const isKept = (ifNoneMatch = '', etag: string | undefined): boolean =>
  ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)

const written = (answer: Answer<Route>): Written => {
  if ('text' in answer) return answer
  const text = 'replayed' in answer ? answer.replayed : JSON.stringify(answer.body)
  return { text, contentType: 'application/json' }
}

const requestOf = <R extends Route>(route: R, event: GatewayEvent, claims: Claims, now: Instant): Request<R> => {
  const parameters = validated<R['parameters']>(route.parameters, event.pathParameters ?? {})
  const body = validated<R['body']>(route.body, requestBody(route, event))
  return {
    parameters,
    query: validated<R['query']>(route.query, event.queryStringParameters ?? {}),
    body,
    now,
    route: routeKey(route),
    claims,
    language: languageOf(event.headers['accept-language']),
    accept: event.headers['accept'] ?? '',
    expectedVersion: expectedVersionOf(route, event.headers['if-match']),
    idempotencyKey: route.idempotent ? idempotencyKeyIn(event.headers['idempotency-key']) : undefined,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([parameters, body]))
      .digest('base64url'),
  }
}

const expectedVersionOf = (route: Route, ifMatch: string | undefined): string => {
  if (route.ifMatch === false) return ''
  if (ifMatch !== undefined) return versionIn(ifMatch)
  if (route.ifMatch === 'optional') return ''
  throw new Problem('preconditionMissing')
}

/**
 * An `If-Match` that names no version of ours can only be stale. A proxy that compresses makes an ETag weak (`W/"1"`): that is the
 * same version still.
 */
const versionIn = (ifMatch: string): string => {
  const version = /^(?:W\/)?("?)(\d{1,15}(?:\.\d{1,15})?)\1$/.exec(ifMatch.trim())?.[2]
  if (version === undefined) throw new Problem('stale')
  return version
}

const idempotencyKeyIn = (key: string | undefined): string | undefined => {
  if (key === undefined || /^[\x21-\x7e]{1,128}$/.test(key)) return key
  throw new Problem('validation', {
    errors: [{ pointer: '/Idempotency-Key', detail: 'Up to 128 visible characters.' }],
  })
}
