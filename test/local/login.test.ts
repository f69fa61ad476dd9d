import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Browser } from './support/browser.ts'
import { asking, sharedEdition } from './support/edition.ts'
import { readJson } from './support/json.ts'
import { people } from './support/people.ts'

const edition = sharedEdition()

const newLogin = () => {
  const verifier = randomBytes(32).toString('base64url')
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const asked = new URLSearchParams({
    client_id: 'vaktlinje-web',
    response_type: 'code',
    redirect_uri: `${edition().origin}/`,
    scope: 'openid email vaktlinje',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 'state',
  })
  return { verifier, address: `${edition().origin}/oidc/auth?${asked.toString()}` }
}

const exchange = (code: string, verifier: string): Promise<Response> =>
  fetch(`${edition().origin}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'vaktlinje-web',
      redirect_uri: `${edition().origin}/`,
      code,
      code_verifier: verifier,
    }),
  })

const accessToken = async (response: Response): Promise<string> =>
  (await readJson(response, z.object({ access_token: z.string() }))).access_token

const codeFor = async (browser: Browser, address: string, login: string): Promise<string> => {
  const page = await browser.follow(address)
  const chosen = await browser.post(page.url, { login })
  const back = await browser.follow(chosen.headers.get('location') ?? '')
  return new URL(back.url).searchParams.get('code') ?? ''
}

test('who chooses a person on the login page gets a token for that person', async () => {
  const { verifier, address } = newLogin()
  const code = await codeFor(new Browser(), address, people.itLead)
  const me = await asking(edition(), '/api/me', await accessToken(await exchange(code, verifier)))
  expect(await me.json()).toMatchObject({ personId: 'p-it-1', capabilities: ['itStaff', 'itLead', 'admin'] })
})

test('a code is worth nothing without the verifier of PKCE', async () => {
  const code = await codeFor(new Browser(), newLogin().address, people.itLead)
  expect((await exchange(code, newLogin().verifier)).status).toBe(400)
})

test('a code is good once', async () => {
  const { verifier, address } = newLogin()
  const code = await codeFor(new Browser(), address, people.itLead)
  expect((await exchange(code, verifier)).status).toBe(200)
  expect((await exchange(code, verifier)).status).toBe(400)
})

test('every login asks again who one is, in the same browser too', async () => {
  const browser = new Browser()
  await codeFor(browser, newLogin().address, people.itLead)
  const { verifier, address } = newLogin()
  const code = await codeFor(browser, address, people.employee)
  const me = await asking(edition(), '/api/me', await accessToken(await exchange(code, verifier)))
  expect(await me.json()).toMatchObject({ personId: 'p-admin-1' })
})

test('the login page lists approvers, IT, leaders and others, and finds people by a search', async () => {
  const browser = new Browser()
  const page = await browser.follow(newLogin().address)
  expect([...page.text.matchAll(/<h2>(.*)<\/h2>/g)].map(([, heading]) => heading)).toEqual([
    'Kan klarere overtid',
    'IT',
    'Ledere',
    'Andre ansatte',
  ])
  const found = await browser.follow(`${page.url}?search=MOLLBAKK`)
  expect([...found.text.matchAll(/value="(.+@.+)"/g)].map(([, login]) => login)).toEqual([people.employee])
})

test('what is searched for stands on the page as text, never as HTML', async () => {
  const browser = new Browser()
  const page = await browser.follow(newLogin().address)
  const { text } = await browser.follow(`${page.url}?search=${encodeURIComponent('"><b>x')}`)
  expect(text).toContain('value="&quot;&gt;&lt;b&gt;x"')
  expect(text).not.toContain('<b>')
})

test('nobody becomes somebody who is not in the organisation: the page asks again', async () => {
  const browser = new Browser()
  const page = await browser.follow(newLogin().address)
  expect(await browser.post(page.url, { login: 'nobody@havnes.example' })).toMatchObject({ status: 200 })
})

test('the login page runs no script, loads nothing and stands in no frame', async () => {
  const { headers, text } = await new Browser().follow(newLogin().address)
  const [, style = ''] = /<style>([^]*)<\/style>/.exec(text) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  expect(headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  )
  expect(text).not.toMatch(/<script|\son\w+=|style=/)
})

test('a login that another browser began is not taken over', async () => {
  const page = await new Browser().follow(newLogin().address)
  const other = await new Browser().follow(page.url)
  expect(other.status).toBe(400)
  expect(other.text).toContain('Innloggingen er utløpt')
})

test('a code goes to no address but our own', async () => {
  const address = new URL(newLogin().address)
  address.searchParams.set('redirect_uri', 'https://havnes.example/')
  const refused = await new Browser().follow(address.href)
  expect(refused.status).toBe(400)
  expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('a login without PKCE is refused', async () => {
  const address = new URL(newLogin().address)
  address.searchParams.delete('code_challenge')
  address.searchParams.delete('code_challenge_method')
  const back = await new Browser().follow(address.href)
  expect(new URL(back.url).searchParams.get('error')).toBe('invalid_request')
})

test('the provider shows the public part of its key only', async () => {
  const { keys } = await readJson(
    await fetch(`${edition().origin}/oidc/jwks`),
    z.object({ keys: z.array(z.record(z.string(), z.string())) }),
  )
  expect(keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']])
})

test('the provider tells its addresses', async () => {
  const { origin } = edition()
  expect(await (await fetch(`${origin}/oidc/.well-known/openid-configuration`)).json()).toMatchObject({
    issuer: `${origin}/oidc`,
    authorization_endpoint: `${origin}/oidc/auth`,
    token_endpoint: `${origin}/oidc/token`,
    jwks_uri: `${origin}/oidc/jwks`,
    code_challenge_methods_supported: ['S256'],
  })
})

test('the provider warns of nothing, from the first page to the token and when it refuses', async () => {
  const { verifier, address } = newLogin()
  await exchange(await codeFor(new Browser(), address, people.itLead), verifier)
  await exchange('nonsense', verifier)
  await new Browser().follow(`${edition().origin}/oidc/auth`)
  expect(`${edition().command.output()}${edition().command.errors()}`).not.toMatch(/oidc|WARNING|NOTICE/)
})
