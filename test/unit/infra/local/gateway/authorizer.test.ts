import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { createAuthorizer } from '../../../../../infra/local/gateway/authorizer.ts'

const { publicKey, privateKey } = await generateKeyPair('RS256')
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'RS256' }] })
const issuer = 'https://login.havnes.example'
const authorize = createAuthorizer({ issuer, audience: 'vaktlinje', scope: 'vaktlinje', keys })

const now = Math.floor(Date.now() / 1000)
const claims = { iss: issuer, aud: 'vaktlinje', scope: 'vaktlinje', exp: now + 600 }

const token = (payload: JWTPayload): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'key-1' }).sign(privateKey)

const refusedWith = (statusCode: number) => ({ refused: expect.objectContaining({ statusCode }) })

describe('who is let in', () => {
  test.for<[string, JWTPayload]>([
    ['one of several audiences', { ...claims, aud: ['other', 'vaktlinje'] }],
    ['the client id, where there is no audience', { ...claims, aud: undefined, client_id: 'vaktlinje' }],
    ['one of several scopes', { ...claims, scope: 'openid vaktlinje' }],
    ['scopes in scp, as Entra ID writes them', { ...claims, scope: undefined, scp: 'vaktlinje' }],
    ['scopes as a list', { ...claims, scope: undefined, scp: ['openid', 'vaktlinje'] }],
  ])('%s', async ([, payload]) => {
    expect(await authorize(`Bearer ${await token(payload)}`)).toMatchObject({ scopes: ['vaktlinje'] })
  })

  test('the bare token without the word Bearer', async () => {
    expect(await authorize(await token(claims))).toMatchObject({ scopes: ['vaktlinje'] })
  })

  test('bearer in any letters', async () => {
    expect(await authorize(`bearer ${await token(claims)}`)).toMatchObject({ scopes: ['vaktlinje'] })
  })
})

describe('who is not', () => {
  test.for<[string, JWTPayload]>([
    ['the client id, where the audience is another', { ...claims, aud: 'other', client_id: 'vaktlinje' }],
    ['a token without audience and client id', { ...claims, aud: undefined }],
    ['a token without end', { ...claims, exp: undefined }],
    ['a token from the future', { ...claims, iat: now + 300 }],
  ])('%s', async ([, payload]) => {
    expect(await authorize(`Bearer ${await token(payload)}`)).toEqual(refusedWith(401))
  })

  test('a header that says Bearer and nothing more', async () => {
    expect(await authorize('Bearer ')).toEqual(refusedWith(401))
  })

  test('two tokens at once', async () => {
    expect(await authorize(`Bearer ${await token(claims)},Bearer ${await token(claims)}`)).toEqual(refusedWith(401))
  })

  test('a token whose scope only begins like ours', async () => {
    expect(await authorize(`Bearer ${await token({ ...claims, scope: 'vaktlinje.read' })}`)).toEqual(refusedWith(403))
  })
})

test('claims are handed over as text, lists in brackets', async () => {
  const authorized = await authorize(await token({ ...claims, groups: ['it', 'leaders'], admin: true, exp: 4e9 }))
  expect(authorized).toMatchObject({
    claims: { groups: '[it leaders]', admin: 'true', exp: '4000000000', iss: issuer },
  })
})
