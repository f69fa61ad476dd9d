import { Stack } from 'aws-cdk-lib'
import { HttpApi, HttpMethod, HttpNoneAuthorizer, HttpStage, PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { Route } from '../../shared/contract/route.ts'
import type { Configuration } from '../configuration.ts'
import { accessLog } from './accessLog.ts'

type RoutedApiProps = Pick<Configuration, 'identity' | 'throttle'>

/** The HTTP API: has the routes it is given and no other. Page and API share one address, so there is no CORS. */
export class RoutedApi extends Construct {
  readonly api: HttpApi
  readonly #scopes: string[]
  readonly #tokenAuthorizer: HttpJwtAuthorizer
  readonly #noAuthorizer = new HttpNoneAuthorizer()

  constructor(scope: Construct, id: string, { identity, throttle }: RoutedApiProps) {
    super(scope, id)
    this.api = new HttpApi(this, 'Api', { apiName: Stack.of(this).stackName, createDefaultStage: false })
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: throttle.requestsPerSecond, burstLimit: throttle.burst },
      accessLogSettings: accessLog(this, 'AccessLog'),
    })
    this.#scopes = identity.scopes
    this.#tokenAuthorizer = new HttpJwtAuthorizer('Token', identity.issuer, {
      identitySource: ['$request.header.Authorization'],
      jwtAudience: identity.audiences,
    })
  }

  /** Lets these routes lead to one function. */
  connect(routes: readonly Pick<Route, 'method' | 'path' | 'access'>[], handler: IFunction): void {
    const integration = new HttpLambdaIntegration(`To${handler.node.id}`, handler, {
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    })
    for (const { method, path, access } of routes)
      this.api.addRoutes({
        path,
        methods: [HttpMethod[method]],
        integration,
        ...(access === 'public'
          ? { authorizer: this.#noAuthorizer }
          : { authorizer: this.#tokenAuthorizer, authorizationScopes: this.#scopes }),
      })
  }
}
