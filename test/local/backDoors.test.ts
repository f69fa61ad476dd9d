import { expect, test } from 'vitest'
import { sharedEdition } from './support/edition.ts'
import { people } from './support/people.ts'
import { rawRequest } from './support/rawRequest.ts'

const edition = sharedEdition()

const doors = {
  token: `/local/token?email=${people.itLead}`,
  edition: '/local/edition',
  login: '/local/login/anything',
  provider: '/oidc/.well-known/openid-configuration',
  mailbox: '/local/mailbox',
  clock: '/local/clock',
  confirmation: '/local/subscription/confirm?token=0',
  schedules: '/local/aws/scheduler/schedules',
}

const refused = { status: 403, body: '{"message":"Only for this machine"}' }

const foreign: [string, Record<string, string>][] = [
  ['a name of somebody else (DNS rebinding)', { host: 'havnes.example' }],
  ['a name that only begins like ours', { host: '127.0.0.1.havnes.example' }],
  ['an address in the local network', { host: '192.168.1.10:3000' }],
  ['the page of another site', { 'sec-fetch-site': 'cross-site' }],
  ['a page on another port of this machine', { 'sec-fetch-site': 'same-site' }],
  ['the page of another site, in a browser that says no more', { origin: 'https://havnes.example' }],
  ['a page that hides where it is from', { origin: 'null' }],
  ['a tunnel or a proxy', { 'x-forwarded-for': '192.0.2.1' }],
  ['a tunnel that only says how it was reached', { 'x-forwarded-proto': 'https' }],
  ['a tunnel with headers of its own', { 'cf-connecting-ip': '192.0.2.1' }],
]

const tries = Object.values(doors).flatMap((path) => foreign.map(([from, headers]) => ({ path, from, headers })))

test.for(tries)('$path refuses $from', async ({ path, headers }) => {
  expect(await rawRequest(`${edition().origin}${path}`, { headers })).toMatchObject(refused)
})

test.for(['localhost', 'LOCALHOST:3000', '127.0.0.1', '[::1]:3000'])(
  'a token is given under the name %s',
  async (host) => {
    const { status } = await rawRequest(`${edition().origin}${doors.token}`, { headers: { host } })
    expect(status).toBe(200)
  },
)

test.for(['same-origin', 'none'])('a browser that says %s is let in', async (site) => {
  const headers = { 'sec-fetch-site': site }
  const { status } = await rawRequest(`${edition().origin}${doors.provider}`, { headers })
  expect(status).toBe(200)
})

test('no page of another site can read a token', async () => {
  const answer = await rawRequest(`${edition().origin}${doors.token}`, {})
  expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' })
})

test('the page at the root leads to the one address logins belong to', async () => {
  const answer = await rawRequest(`${edition().origin}/`, { headers: { host: `localhost:${edition().port}` } })
  expect(answer).toMatchObject({ status: 302, headers: { location: `${edition().origin}/` } })
})

test('nothing listens on other addresses than the loopback address', async () => {
  await expect(fetch(`http://127.0.0.2:${edition().port}/api/status`)).rejects.toThrow('fetch failed')
})

test.for(['//', '///', '//havnes.example', '/\\havnes.example'])('%s leads to no other site', async (path) => {
  const headers = { host: `localhost:${edition().port}` }
  const own = await rawRequest(edition().origin, { path })
  expect(own.status).toBe(200)
  const other = await rawRequest(edition().origin, { path, headers })
  expect(other.status).toBe(302)
  expect(new URL(other.headers.location ?? '').origin).toBe(edition().origin)
})
