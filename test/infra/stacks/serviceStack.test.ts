import { beforeAll, describe, expect, test } from 'vitest'
import { capabilities } from '../../../infra/constructs/capabilities.ts'
import { readEnvironment } from '../../../shared/contract/environment.ts'
import { routeKey, type FunctionName } from '../../../shared/contract/route.ts'
import { routes } from '../../../shared/contract/routes.ts'
import { type Template, templateOf, testCell } from '../synthesis.ts'

const functionNames = [...new Set(routes.map((route) => route.function))]
const keysOf = (access: 'public' | 'token') => routes.filter((route) => route.access === access).map(routeKey)

describe('the service stack', () => {
  let template: Template

  beforeAll(() => {
    template = templateOf(testCell().service)
  })

  const functions = () => template.all('AWS::Lambda::Function')
  const madeRoutes = () => template.all('AWS::ApiGatewayV2::Route')
  const policies = () => template.all('AWS::IAM::Policy')
  const statementsOf = (name: string) =>
    policies()
      .filter(({ id }) => id.startsWith(name))
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)

  /** All that a function may do, but write its log. */
  const actionsOf = (name: FunctionName) =>
    statementsOf(name)
      .flatMap(({ Action }) => Action)
      .filter((action) => !action.startsWith('logs:'))

  test('has every route of the route table, and no other', () => {
    const made = madeRoutes().map(({ Properties }) => Properties['RouteKey'])
    expect(made).toHaveLength(routes.length)
    expect(new Set(made)).toEqual(new Set(routes.map(routeKey)))
  })

  test('asks for a token of ours on every token route', () => {
    const { id } = template.only('AWS::ApiGatewayV2::Authorizer')
    const guarded = madeRoutes().filter(({ Properties }) => Properties['AuthorizationType'] === 'JWT')
    expect(new Set(guarded.map(({ Properties }) => Properties['RouteKey']))).toEqual(new Set(keysOf('token')))
    for (const { Properties } of guarded)
      expect(Properties).toMatchObject({ AuthorizerId: { Ref: id }, AuthorizationScopes: ['vaktlinje.use'] })
  })

  test('asks for no token on every public route', () => {
    const open = madeRoutes().filter(({ Properties }) => !('AuthorizerId' in Properties))
    expect(new Set(open.map(({ Properties }) => Properties['RouteKey']))).toEqual(new Set(keysOf('public')))
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

  test('gives every function the environment it asks for, and nothing more', () => {
    for (const { Properties } of functions()) {
      const variables = Object.keys(Properties.Environment.Variables)
      const read = readEnvironment(Object.fromEntries(variables.map((name) => [name, 'any'])))
      expect(Object.keys(read)).toEqual(variables)
    }
  })

  test('says of every function what a person loses, in letters that CloudFormation keeps', () => {
    for (const { Properties } of functions()) expect(Properties['Description']).toMatch(/^[\x20-\x7e]{20,256}$/)
  })

  test('keeps every log three months, also when its function goes', () => {
    const logs = template.all('AWS::Logs::LogGroup')
    expect(logs).toHaveLength(functionNames.length + 1)
    for (const log of logs)
      expect(log).toMatchObject({ Properties: { RetentionInDays: 90 }, DeletionPolicy: 'RetainExceptOnCreate' })
  })

  test.each(['status', 'me', 'guidance', 'offline'] satisfies FunctionName[])('lets %s read, and write nothing', (name) => {
    expect(actionsOf(name)).toEqual(['dynamodb:GetItem', 'dynamodb:Query'])
  })

  test('lets escalations write, and remove nothing', () => {
    expect(new Set(actionsOf('escalations'))).toEqual(
      new Set(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:ConditionCheckItem']),
    )
  })

  test('lets organization also remove: people leave', () => {
    expect(new Set(actionsOf('organization'))).toEqual(
      new Set([
        'dynamodb:GetItem',
        'dynamodb:Query',
        'dynamodb:PutItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
      ]),
    )
  })

  test('allows no wildcard, neither of actions nor of resources', () => {
    expect(policies()).toHaveLength(functionNames.length)
    expect(JSON.stringify(policies().map(({ Properties }) => Properties.PolicyDocument.Statement))).not.toContain('*')
  })

  test('leaves no policy to somebody else to write', () => {
    for (const { Properties } of template.all('AWS::IAM::Role'))
      expect(Properties).not.toHaveProperty('ManagedPolicyArns')
  })

  test('lets only this API call a function, each by its own routes', () => {
    const { id } = template.only('AWS::ApiGatewayV2::Api')
    for (const { Properties } of template.all('AWS::Lambda::Permission')) {
      expect(Properties['Principal']).toBe('apigateway.amazonaws.com')
      expect(JSON.stringify(Properties['SourceArn'])).toContain(`{"Ref":"${id}"},"/*/*/api/`)
    }
  })

  test('names no account', () => {
    expect(JSON.stringify(template.json)).not.toMatch(/\b\d{12}\b/)
  })

  test('is as it was last agreed', () => {
    expect(template.json).toMatchSnapshot()
  })
})
