import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { ran } from './support/command.ts'
import { asking, sharedEdition } from './support/edition.ts'
import { people } from './support/people.ts'

const edition = sharedEdition()

const claims = (): JWTPayload => ({
  iss: `${edition().origin}/oidc`,
  aud: 'vaktlinje',
  scope: 'vaktlinje',
  email: people.itLead,
  exp: Math.floor(Date.now() / 1000) + 60,
})

const ownKey = async () => JSON.parse(await readFile(join(edition().dataFolder, 'signing-key.json'), 'utf8'))

const signed = async (payload: JWTPayload): Promise<string> => {
  const key = await ownKey()
  const header = { alg: 'RS256', kid: key.kid }
  return new SignJWT(payload).setProtectedHeader(header).sign(await importJWK(key, 'RS256'))
}

const answerTo = async (token?: string) => {
  const response = await asking(edition(), '/api/me', token)
  return { status: response.status, body: await response.text(), wants: response.headers.get('www-authenticate') }
}

const unauthorized = (wants: string) => ({ status: 401, body: '{"message":"Unauthorized"}', wants })

const invalid = (description: string) =>
  unauthorized(`Bearer scope="" error="invalid_token" error_description="${description}"`)

test('a token of our own issuer, for our audience and with our scope is taken', async () => {
  expect((await asking(edition(), '/api/me', await signed(claims()))).status).toBe(200)
})

test('no token is unauthorized', async () => {
  expect(await answerTo()).toEqual(unauthorized('Bearer'))
})

test.for([
  ['an expired token', { exp: 1_700_000_000 }, 'the token has expired'],
  ['a token that is not yet valid', { nbf: 4_000_000_000 }, 'the token is not valid'],
  ['a token of another issuer', { iss: 'https://login.havnes.example' }, 'the token is not valid'],
  ['a token for another audience', { aud: 'another' }, 'the token does not have a valid audience'],
] as const)('%s is unauthorized', async ([, wrong, why]) => {
  expect(await answerTo(await signed({ ...claims(), ...wrong }))).toEqual(invalid(why))
})

test('a token signed with another key under the name of ours is unauthorized', async () => {
  const { privateKey } = await generateKeyPair('RS256')
  const header = { alg: 'RS256', kid: (await ownKey()).kid }
  const forged = await new SignJWT(claims()).setProtectedHeader(header).sign(privateKey)
  expect(await answerTo(forged)).toEqual(invalid('the token is not valid'))
})

test('an unsigned token is unauthorized', async () => {
  expect(await answerTo(new UnsecuredJWT(claims()).encode())).toEqual(invalid('the token is not valid'))
})

test('a token signed with our public key as a secret is unauthorized', async () => {
  const { n, kid } = await ownKey()
  const forged = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid }).sign(Buffer.from(n))
  expect(await answerTo(forged)).toEqual(invalid('the token is not valid'))
})

test('what is no token at all is unauthorized', async () => {
  expect(await answerTo('nonsense')).toEqual(invalid('the token is not valid'))
})

test('a token without our scope is forbidden', async () => {
  const response = await asking(edition(), '/api/me', await signed({ ...claims(), scope: 'openid' }))
  expect(response.status).toBe(403)
  expect(await response.text()).toBe('{"message":"Forbidden"}')
})

test('a good token for somebody outside the organisation says so', async () => {
  const response = await asking(edition(), '/api/me', await signed({ ...claims(), email: 'nobody@havnes.example' }))
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ code: 'notInOrganisation' })
})

test('the token command refuses somebody unknown in one line', async () => {
  expect(await ran('token', ['nobody@havnes.example', '--port', edition().port])).toEqual({
    exitCode: 1,
    output: '',
    errors: 'Nobody in the organisation logs in as nobody@havnes.example.\n',
  })
})

test('the token command says in one line that nothing answers', async () => {
  expect(await ran('token', [people.itLead, '--port', '9'])).toEqual({
    exitCode: 1,
    output: '',
    errors: 'Nothing answers on port 9: start Vaktlinje with npm start first.\n',
  })
})

test('the token command wants one e-mail', async () => {
  expect(await ran('token', [])).toMatchObject({
    exitCode: 1,
    output: '',
    errors: expect.stringMatching(/^Give one e-mail\./),
  })
})

test('the token command prints the token and nothing else', async () => {
  const { output, errors } = await ran('token', [people.itLead, '--port', edition().port])
  expect(output).toMatch(/^\S+\n$/)
  expect(errors).toBe('')
  expect((await asking(edition(), '/api/me', output.trim())).status).toBe(200)
})
