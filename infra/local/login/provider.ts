import { randomBytes } from 'node:crypto'
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import { accessTokenSeconds, audience, claimsAbout, clientId, scope } from './accessToken.ts'
import type { FindPerson } from './findPerson.ts'
import { html, page, pageHeaders } from './html.ts'
import { forgetfulAdapter, memoryAdapter } from './memoryAdapter.ts'
import { signingAlgorithm, type SigningKey } from './signingKey.ts'

export interface ProviderOptions {
  origin: string
  issuer: string
  key: SigningKey
  /** Where the person is asked who they are, by the uid of the interaction. */
  loginPath: (uid: string) => string
  findPerson: FindPerson
}

/** Resource indicators are URIs; the audience in the token is the short name. */
const resource = 'urn:vaktlinje:api'

/** A standard OpenID provider with one public client, for people who only have to say who they are. */
export const createProvider = (options: ProviderOptions): Provider => {
  const provider: Provider = new Provider(options.issuer, {
    ...fixed,
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${options.origin}/`],
      },
    ],
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    jwks: { keys: [options.key.privateJwk] },
    // Browsers name the origin of a POST to one's own server too.
    clientBasedCORS: (_context, origin) => origin === options.origin,
    interactions: { url: (_context, { uid }) => options.loginPath(uid) },
    findAccount: async (_context, login) => {
      const found = await options.findPerson(login)
      return found && { accountId: login, claims: () => ({ sub: login, ...claimsAbout(found.person, found.claim) }) }
    },
    extraTokenClaims: async (_context, token) => {
      const login = 'accountId' in token ? token.accountId : undefined
      const found = login === undefined ? undefined : await options.findPerson(login)
      return found && claimsAbout(found.person, found.claim)
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId, accountId: oidc.session?.accountId })
      grant.addOIDCScope('openid email')
      grant.addResourceScope(resource, scope)
      await grant.save()
      return grant
    },
  })
  return provider
}

const seconds = { minute: 60, hour: 60 * 60 }

const errorPage = (context: KoaContextWithOIDC, _out: unknown, error: Error): void => {
  context.set(pageHeaders)
  context.body = page('Innloggingen stanset', html`<p>${error.message}</p>`)
}

const fixed = {
  adapter: (model) => (model === 'Session' ? forgetfulAdapter() : memoryAdapter()),
  scopes: ['openid', 'email'],
  claims: { openid: ['sub'], email: ['email'] },
  responseTypes: ['code'],
  clientAuthMethods: ['none'],
  pkce: { required: () => true },
  expiresWithSession: async () => false,
  renderError: errorPage,
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope,
        audience,
        accessTokenTTL: accessTokenSeconds,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: signingAlgorithm } },
      }),
    },
  },
  ttl: {
    AccessToken: accessTokenSeconds,
    AuthorizationCode: seconds.minute,
    Grant: seconds.hour,
    IdToken: seconds.hour,
    Interaction: seconds.hour,
    Session: seconds.hour,
  },
} as const satisfies Configuration
