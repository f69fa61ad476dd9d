import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import { accessTokenFor, claimsAbout } from '../../../../../infra/local/login/accessToken.ts'
import { person } from '../../../../fixtures/directory.ts'

const nurse = person('nurse', 'home-care', { login: 'nur001', email: 'nurse@havnes.example' })

test('the claim of the organisation file holds the login', () => {
  expect(claimsAbout(nurse, 'upn')).toEqual({ email: 'nurse@havnes.example', upn: 'nur001' })
  expect(claimsAbout(nurse, 'email')).toEqual({ email: 'nur001' })
})

test('who has no e-mail gets no claim of it', () => {
  expect(claimsAbout(person('nurse', 'home-care', { login: 'nur001' }), 'upn')).toEqual({ upn: 'nur001' })
})

test('a token is an access token for our audience and scope, of a working day', async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const publicJwk = await exportJWK(publicKey)
  const key = { keyId: 'key-1', privateKey, privateJwk: publicJwk, publicJwk }
  const token = await accessTokenFor(nurse, 'upn', 'http://127.0.0.1:3000/oidc', key)
  const { iat = 0, exp = 0, ...claims } = decodeJwt(token)
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'RS256', typ: 'at+jwt', kid: 'key-1' })
  expect(claims).toMatchObject({
    iss: 'http://127.0.0.1:3000/oidc',
    aud: 'vaktlinje',
    sub: 'nur001',
    scope: 'vaktlinje',
    client_id: 'vaktlinje-web',
  })
  expect(exp - iat).toBe(12 * 60 * 60)
})
