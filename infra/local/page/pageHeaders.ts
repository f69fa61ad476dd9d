import { contentSecurityPolicy } from '../../contentSecurityPolicy.ts'

/** Headers of everything the web app consists of. `issuer` is the address of the OpenID provider. */
export const pageHeaders = (issuer: string): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy([new URL(issuer).origin]),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
})

/** Parts of the page have their content's hash in their name; everything else is asked for anew. */
export const cacheControlOf = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
