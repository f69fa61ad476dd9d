import { afterEach, describe, expect, test, vi } from 'vitest'
import { findProvider } from '../../../web/session/provider.ts'

const asked: string[] = []

const given = (issuer: string) => {
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address)
    return Promise.resolve(
      Response.json(
        address === '/config.json'
          ? { issuer, clientId: 'vaktlinje-page', scope: 'vaktlinje.use' }
          : { authorization_endpoint: 'https://login.havnes.example/authorize', token_endpoint: '/token' },
      ),
    )
  })
}

describe('the sign-in of this edition', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    asked.length = 0
  })

  // "Any terminating / MUST be removed before appending /.well-known/openid-configuration" (OpenID Connect Discovery, section 4.1).
  test.each([
    ['https://login.havnes.example/tenant', 'https://login.havnes.example/tenant/.well-known/openid-configuration'],
    ['https://login.havnes.example/', 'https://login.havnes.example/.well-known/openid-configuration'],
  ])('of the issuer %s is described at %s', async (issuer, description) => {
    given(issuer)
    expect(await findProvider()).toMatchObject({
      issuer,
      authorizationEndpoint: 'https://login.havnes.example/authorize',
    })
    expect(asked).toEqual(['/config.json', description])
  })
})
