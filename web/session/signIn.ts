import { keptInTab } from '../state/kept.ts'
import { codeChallenge, unguessable } from './codeChallenge.ts'
import { findProvider } from './provider.ts'
import { putCardAway } from './putCardAway.ts'
import { startSession } from './session.ts'

interface Attempt {
  state: string
  verifier: string
  /** Where in the page one was. */
  returnTo: string
}

const attempt = keptInTab<Attempt>('signIn')

const redirectUri = (): string => `${location.origin}/`

/** Leaves the page to sign in (authorization code with PKCE), and comes back to `returnTo`. Throws when the provider cannot be reached. */
export const beginSignIn = async (returnTo: string): Promise<void> => {
  const provider = await findProvider()
  const begun: Attempt = { state: unguessable(), verifier: unguessable(), returnTo }
  const question = new URLSearchParams({
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: redirectUri(),
    scope: provider.scope,
    state: begun.state,
    code_challenge: await codeChallenge(begun.verifier),
    code_challenge_method: 'S256',
  })
  attempt.write(begun)
  location.assign(`${provider.authorizationEndpoint}?${question}`)
}

/** True when the address is the provider's answer to a sign-in. */
export const isSignInAnswer = (address: URL): boolean =>
  address.searchParams.has('state') && (address.searchParams.has('code') || address.searchParams.has('error'))

/** Finishes a sign-in, and tells where one was. Throws when the answer is not to our question, is a no, or the token cannot be had. */
export const completeSignIn = async (address: URL): Promise<string> => {
  const begun = attempt.read()
  attempt.remove()
  const code = address.searchParams.get('code')
  if (!begun || code === null || address.searchParams.get('state') !== begun.state) throw new Error('signIn')
  const { tokenEndpoint, clientId } = await findProvider()
  const answer = await fetch(tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      code,
      redirect_uri: redirectUri(),
      code_verifier: begun.verifier,
    }),
  })
  if (!answer.ok) throw new Error('signIn')
  const { access_token: token, expires_in: seconds } = await answer.json()
  putCardAway()
  startSession({ token, expiresAt: Date.now() + seconds * 1000 })
  return begun.returnTo
}
