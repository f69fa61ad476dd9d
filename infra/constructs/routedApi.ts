import { Stack } from 'aws-cdk-lib'
import { HttpApi, HttpMethod, HttpNoneAuthorizer, HttpStage, PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { Route } from '../../shared/contract/route.ts'
import type { Configuration } from '../configuration/configuration.ts'
import { acknowledge } from './acknowledge.ts'
import { accessLog } from './accessLog.ts'

/** Whose tokens are believed, made for which application, with which permission. */
export interface TrustedTokens {
  issuer: string
  audiences: string[]
  scopes: string[]
}

const whyOpen = {
  public:
    'Anyone may ask: it tells of no person, or what is asked with is itself the secret, and the function checks it.',
  capability: 'It is asked with the secret of a call card, for when sign-in is down: the function checks it.',
} as const

type SomeRoute = Pick<Route, 'method' | 'path' | 'access'>

/** The HTTP API: has the routes it is given and no other. Page and API share one address, so there is no CORS. */
export class RoutedApi extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct, id: string, { throttle }: Pick<Configuration, 'throttle'>) {
    super(scope, id)
    this.api = new HttpApi(this, 'Api', { apiName: Stack.of(this).stackName, createDefaultStage: false })
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: throttle.requestsPerSecond, burstLimit: throttle.burst },
      accessLogSettings: accessLog(this, 'AccessLog'),
    })
  }

  /** Host name of the API. */
  get host(): string {
    return `${this.api.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`
  }

  /** What lets routes lead to a function: those that need a token open only for these. */
  connector({ issuer, audiences, scopes }: TrustedTokens): (routes: readonly SomeRoute[], handler: IFunction) => void {
    const open = { authorizer: new HttpNoneAuthorizer() }
    const guarded = {
      authorizer: new HttpJwtAuthorizer('Token', issuer, {
        identitySource: ['$request.header.Authorization'],
        jwtAudience: audiences,
      }),
      authorizationScopes: scopes,
    }
    return (routes, handler) => {
      const integration = new HttpLambdaIntegration(`To${handler.node.id}`, handler, {
        payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      })
      for (const { method, path, access } of routes) {
        const how = access === 'token' ? guarded : open
        const made = this.api.addRoutes({ path, methods: [HttpMethod[method]], integration, ...how })
        if (access !== 'token') for (const route of made) acknowledge(route, { 'AwsSolutions-APIG4': whyOpen[access] })
      }
    }
  }
}
