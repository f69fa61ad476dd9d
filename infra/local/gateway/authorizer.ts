import { errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose'
import type { GatewayAnswer } from '../../../shared/http/gateway.ts'
import { gatewayAnswers } from './answers.ts'

export interface AuthorizerOptions {
  issuer: string
  audience: string
  scope: string
  keys: JWTVerifyGetKey
}

/** What API Gateway tells a function about the token it accepted. */
export interface Authorized {
  claims: Record<string, string>
  scopes: string[]
}

interface Refused {
  refused: GatewayAnswer
}

/** Takes the `Authorization` header. */
export type Authorizer = (authorization: string | undefined) => Promise<Authorized | Refused>

/**
 * Checks tokens as API Gateway's JWT authorizer does: signature by one of `keys`, issuer, audience (`client_id` where there is no
 * `aud`), times by the machine's clock, and the scope. It takes RS256 only.
 */
export const createAuthorizer =
  ({ issuer, audience, scope, keys }: AuthorizerOptions): Authorizer =>
  async (authorization = '') => {
    const token = authorization.trim().replace(/^Bearer\s+/i, '')
    if (token === '') return { refused: gatewayAnswers.tokenMissing }
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'], requiredClaims: ['exp'] })
      if (!isMeantFor(payload, audience)) return invalid('the token does not have a valid audience')
      if (isFromTheFuture(payload)) return invalid('the token was issued in the future')
      if (!scopesIn(payload).includes(scope)) return { refused: gatewayAnswers.scopeMissing(scope) }
      return { claims: asTexts(payload), scopes: [scope] }
    } catch (error) {
      if (error instanceof errors.JWTExpired) return invalid('the token has expired')
      if (error instanceof errors.JOSEError) return invalid('the token is not valid')
      throw error
    }
  }

const invalid = (description: string): Refused => ({ refused: gatewayAnswers.tokenInvalid(description) })

const isMeantFor = (payload: JWTPayload, audience: string): boolean =>
  [payload.aud ?? payload['client_id']].flat().includes(audience)

const isFromTheFuture = ({ iat = 0 }: JWTPayload): boolean => iat * 1000 > Date.now()

const scopesIn = (payload: JWTPayload): string[] =>
  [payload['scope'], payload['scp']].flat().flatMap((value) => (typeof value === 'string' ? value.split(' ') : []))

/** API Gateway hands every claim over as text, a list as `[one two]`. */
const asTexts = (payload: JWTPayload): Record<string, string> =>
  Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]))

const asText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(asText).join(' ')}]`
  return typeof value === 'string' ? value : JSON.stringify(value)
}
