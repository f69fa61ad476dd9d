import { beforeAll, describe, expect, test } from 'vitest'
import { capabilities } from '../../../infra/constructs/capabilities.ts'
import { routeKey } from '../../../shared/contract/route.ts'
import { routes } from '../../../shared/contract/routes.ts'
import { unroutedFunctions } from '../../../shared/contract/unrouted.ts'
import { type Template, templateOf, testCell } from '../synthesis.ts'

const routedNames = [...new Set(routes.map((route) => route.function))]
const functionNames = [...routedNames, ...unroutedFunctions]
const tokenKeys = routes.filter(({ access }) => access === 'token').map(routeKey)
const openKeys = routes.filter(({ access }) => access !== 'token').map(routeKey)

describe('the service stack', () => {
  let template: Template

  beforeAll(() => {
    template = templateOf(testCell().service)
  })

  const functions = () => template.each('AWS::Lambda::Function')
  const madeRoutes = () => template.all('AWS::ApiGatewayV2::Route')

  test('has every route of the route table, and no other', () => {
    const made = madeRoutes().map(({ Properties }) => Properties['RouteKey'])
    expect(made).toHaveLength(routes.length)
    expect(new Set(made)).toEqual(new Set(routes.map(routeKey)))
  })

  test('asks for a token of ours on every token route', () => {
    const { id } = template.only('AWS::ApiGatewayV2::Authorizer')
    const guarded = madeRoutes().filter(({ Properties }) => Properties['AuthorizationType'] === 'JWT')
    expect(new Set(guarded.map(({ Properties }) => Properties['RouteKey']))).toEqual(new Set(tokenKeys))
    for (const { Properties } of guarded)
      expect(Properties).toMatchObject({ AuthorizerId: { Ref: id }, AuthorizationScopes: ['vaktlinje.use'] })
  })

  test('asks for no token on any other route: a card is there for when sign-in is down', () => {
    const open = madeRoutes().filter(({ Properties }) => !('AuthorizerId' in Properties))
    expect(new Set(open.map(({ Properties }) => Properties['RouteKey']))).toEqual(new Set(openKeys))
  })

  test('believes only tokens of the configured issuer, made for us', () => {
    expect(template.only('AWS::ApiGatewayV2::Authorizer').Properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: 'https://login.havnes.example', Audience: ['vaktlinje'] },
    })
  })

  test.each(routes.map((route) => ({ key: routeKey(route), name: route.function })))('leads $key to $name', (route) => {
    const made = madeRoutes().find(({ Properties }) => Properties['RouteKey'] === route.key)
    const integration = template
      .all('AWS::ApiGatewayV2::Integration')
      .find(({ id }) => JSON.stringify(made?.Properties['Target']).includes(`"${id}"`))
    expect(integration?.Properties).toMatchObject({
      IntegrationType: 'AWS_PROXY',
      PayloadFormatVersion: '2.0',
      IntegrationUri: { 'Fn::GetAtt': [expect.stringMatching(`^${route.name}Handler`), 'Arn'] },
    })
  })

  test('throttles as configured', () => {
    expect(template.only('AWS::ApiGatewayV2::Stage').Properties['DefaultRouteSettings']).toEqual({
      ThrottlingRateLimit: 50,
      ThrottlingBurstLimit: 100,
    })
  })

  test('answers no other site: there is no CORS', () => {
    expect(template.only('AWS::ApiGatewayV2::Api').Properties).not.toHaveProperty('CorsConfiguration')
  })

  test('leaves out no function', () => {
    expect(new Set(functionNames)).toEqual(new Set(Object.keys(capabilities)))
    expect(functions()).toHaveLength(functionNames.length)
  })

  test('runs every function on Node 24 and arm64', () => {
    for (const { Properties } of functions())
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] })
  })

  test('says of every function what a person loses, in letters that CloudFormation keeps', () => {
    for (const { Properties } of functions()) expect(Properties['Description']).toMatch(/^[\x20-\x7e]{20,256}$/)
  })

  test('ends every request before API Gateway does', () => {
    const answering = functions().filter(({ id }) => !unroutedFunctions.some((name) => id.startsWith(`${name}Handler`)))
    expect(answering).toHaveLength(routedNames.length)
    for (const { Properties } of answering) expect(Properties['Timeout']).toBeLessThan(30)
  })

  test('gives an import a whole processor and all the time there is', () => {
    const organization = functions().find(({ id }) => id.startsWith('organization'))
    expect(organization?.Properties).toMatchObject({ MemorySize: 1769, Timeout: 29 })
  })

  test('keeps every log three months, also when its function goes', () => {
    const logs = template.all('AWS::Logs::LogGroup')
    expect(logs).toHaveLength(functionNames.length + 1)
    for (const log of logs)
      expect(log).toMatchObject({ Properties: { RetentionInDays: 90 }, DeletionPolicy: 'RetainExceptOnCreate' })
  })

  test('lets only this API call a function, each by its own routes', () => {
    const { id } = template.only('AWS::ApiGatewayV2::Api')
    for (const { Properties } of template.each('AWS::Lambda::Permission')) {
      expect(Properties['Principal']).toBe('apigateway.amazonaws.com')
      expect(JSON.stringify(Properties['SourceArn'])).toContain(`{"Ref":"${id}"},"/*/*/api/`)
    }
  })

  test('tells the deploy command where the page goes, and how the page signs people in', () => {
    expect(Object.keys(template.json.Outputs)).toEqual([
      'PageAddress',
      'PageBucket',
      'PageSettings',
      'TableName',
      'CloudFrontName',
    ])
    expect(JSON.parse(String(template.json.Outputs['PageSettings']?.Value))).toEqual({
      issuer: 'https://login.havnes.example',
      clientId: 'vaktlinje-page',
      scope: 'api://vaktlinje/vaktlinje.use',
    })
  })
})
