import { beforeAll, describe, expect, test } from 'vitest'
import { type Template, templateOf, testCell, testConfiguration } from '../synthesis.ts'

describe('trial users', () => {
  let data: Template
  let service: Template

  beforeAll(() => {
    const cell = testCell({ ...testConfiguration, identity: { provider: 'cognito' } })
    data = templateOf(cell.data)
    service = templateOf(cell.service)
  })

  const pool = () => data.only('AWS::Cognito::UserPool')

  test('are made by an administrator, and sign in with a second factor', () => {
    expect(pool().Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    })
  })

  test('are known by a user name that may be an e-mail address, in any case', () => {
    expect(pool().Properties).toMatchObject({ UsernameConfiguration: { CaseSensitive: false } })
    expect(pool().Properties).not.toHaveProperty('UsernameAttributes')
  })

  test('outlive the service', () => {
    expect(pool()).toMatchObject({ DeletionPolicy: 'Retain', Properties: { DeletionProtection: 'ACTIVE' } })
  })

  test('sign in on the page by a code with proof of who asked, never by a password sent to us', () => {
    const client = service.only('AWS::Cognito::UserPoolClient')
    expect(client.Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      PreventUserExistenceErrors: 'ENABLED',
    })
    expect(client.Properties['ExplicitAuthFlows']).toEqual(['ALLOW_REFRESH_TOKEN_AUTH'])
  })

  test('are believed by the API for our page and our permission alone', () => {
    const client = service.only('AWS::Cognito::UserPoolClient')
    expect(service.only('AWS::ApiGatewayV2::Authorizer').Properties['JwtConfiguration']).toMatchObject({
      Audience: [{ Ref: client.id }],
    })
    const guarded = service.all('AWS::ApiGatewayV2::Route').filter(({ Properties }) => 'AuthorizerId' in Properties)
    expect(new Set(guarded.map(({ Properties }) => JSON.stringify(Properties['AuthorizationScopes'])))).toEqual(
      new Set(['["vaktlinje/use"]']),
    )
  })

  test('let the page ask the pool and its sign-in page, nobody else', () => {
    expect(JSON.stringify(service.all('AWS::CloudFront::ResponseHeadersPolicy'))).toContain(
      "connect-src 'self' https://cognito-idp.eu-north-1.amazonaws.com https://vaktlinje-havnes-test.auth.eu-north-1.amazoncognito.com;",
    )
  })

  test('are not there where the organisation signs in itself', () => {
    expect(templateOf(testCell().data).all('AWS::Cognito::UserPool')).toEqual([])
  })
})
