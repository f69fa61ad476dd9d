import { Duration } from 'aws-cdk-lib'
import { OAuthScope, UserPoolClient, type UserPoolClientOptions } from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration/configuration.ts'
import type { TrustedTokens } from './routedApi.ts'
import type { TrialUsers } from './trialUsers.ts'

/** How people get a token: what the page must know, and what the API believes. */
export interface SignIn {
  tokens: TrustedTokens
  /** `/config.json`, beside the page. */
  settings: { issuer: string; clientId: string; scope: string }
}

/** Where the page may go to sign somebody in. */
export const signInOrigins = (identity: Configuration['identity'], trialUsers: TrialUsers | undefined): string[] => {
  if (identity.provider === 'oidc') return [new URL(identity.issuer).origin]
  return trialUsers ? [trialUsers.issuerOrigin, trialUsers.origin] : []
}

const pageClient = (pageAddress: string, { permissions, scope }: TrialUsers): UserPoolClientOptions => ({
  generateSecret: false,
  preventUserExistenceErrors: true,
  // No other way in than the sign-in page.
  authFlows: { userSrp: false },
  accessTokenValidity: Duration.hours(1),
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: [OAuthScope.resourceServer(permissions, scope)],
    callbackUrls: [`${pageAddress}/`],
    logoutUrls: [`${pageAddress}/`],
  },
})

/** The organisation's own sign-in, or that of the trial users. */
export const signIn = (
  construct: Construct,
  pageAddress: string,
  identity: Configuration['identity'],
  trialUsers: TrialUsers | undefined,
): SignIn => {
  if (identity.provider === 'oidc') {
    const { issuer, audiences, scopes, page } = identity
    return { tokens: { issuer, audiences, scopes }, settings: { issuer, ...page } }
  }
  if (!trialUsers) throw new Error('There are no trial users to sign in.')
  const client = new UserPoolClient(construct, 'PageClient', {
    userPool: trialUsers.pool,
    ...pageClient(pageAddress, trialUsers),
  })
  const issuer = trialUsers.pool.userPoolProviderUrl
  const scope = trialUsers.scopeInTokens
  return {
    tokens: { issuer, audiences: [client.userPoolClientId], scopes: [scope] },
    settings: { issuer, clientId: client.userPoolClientId, scope },
  }
}
