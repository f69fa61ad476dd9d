import { Stack } from 'aws-cdk-lib'
import { Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { beforeAll, describe, expect, test } from 'vitest'
import { RoutedApi } from '../../../infra/constructs/routedApi.ts'
import { anyCode, type Template, templateOf, testApp, testConfiguration } from '../synthesis.ts'

describe('a routed API', () => {
  let template: Template

  beforeAll(() => {
    const stack = new Stack(testApp(), 'stack')
    const runtime = Runtime.NODEJS_24_X
    const handler = new LambdaFunction(stack, 'any', { runtime, handler: 'index.handler', code: anyCode })
    const connect = new RoutedApi(stack, 'Http', testConfiguration).connector({
      issuer: 'https://login.havnes.example',
      audiences: ['vaktlinje'],
      scopes: ['vaktlinje.use'],
    })
    connect(
      [
        { method: 'GET', path: '/api/open', access: 'public' },
        { method: 'PUT', path: '/api/closed/{id}', access: 'token' },
        { method: 'POST', path: '/api/by-card', access: 'capability' },
      ],
      handler,
    )
    template = templateOf(stack)
  })

  const accessLog = (): Record<string, string> =>
    JSON.parse(template.only('AWS::ApiGatewayV2::Stage').Properties.AccessLogSettings.Format)

  test('opens a public route and one for cards, guards a token route, and has no default one', () => {
    expect(template.all('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties)).toEqual([
      expect.objectContaining({ RouteKey: 'GET /api/open', AuthorizationType: 'NONE' }),
      expect.objectContaining({
        RouteKey: 'PUT /api/closed/{id}',
        AuthorizationType: 'JWT',
        AuthorizationScopes: ['vaktlinje.use'],
      }),
      expect.objectContaining({ RouteKey: 'POST /api/by-card', AuthorizationType: 'NONE' }),
    ])
  })

  test('leads all routes of a function by one integration', () => {
    expect(template.all('AWS::ApiGatewayV2::Integration')).toHaveLength(1)
  })

  test('has one stage, at the root of its address, that is always up to date', () => {
    expect(template.only('AWS::ApiGatewayV2::Stage').Properties).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
    })
  })

  test('logs the route and what came of it, never what was asked or who asked', () => {
    expect(accessLog()).toMatchObject({ routeKey: '$context.routeKey', status: '$context.status' })
    expect(Object.values(accessLog()).join()).not.toMatch(/path|identity|claims|principal|query|domain|protocol/i)
  })

  test('says in its log why a token was refused', () => {
    expect(accessLog()).toMatchObject({ authorizerError: '$context.authorizer.error' })
  })
})
