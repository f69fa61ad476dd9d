import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda'

/** An HTTP request as API Gateway hands it over (payload 2.0); public routes come without an authorizer. */
export type GatewayEvent = APIGatewayProxyEventV2 & {
  requestContext: Partial<Pick<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'], 'authorizer'>>
}

export type GatewayAnswer = APIGatewayProxyStructuredResultV2

/** A deployed function: what the entry exports and the local edition calls. */
export type GatewayHandler = (event: GatewayEvent, context: Context) => Promise<GatewayAnswer>

/** Claims of the bearer token, as strings; empty on a public route. */
export const claimsOf = (event: GatewayEvent): Record<string, string> => {
  const claims = event.requestContext.authorizer?.jwt.claims ?? {}
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, String(value)]))
}
