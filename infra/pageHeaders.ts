/** What the browser may do with the page: our own files only, no inline script or style, in no frame. */
const contentSecurityPolicy = (issuer: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Icons within the style sheet.
    "img-src 'self' data:",
    // The token is fetched where people sign in.
    `connect-src 'self' ${new URL(issuer).origin}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Headers of everything the web app consists of, in every edition. `issuer` is the address of the OpenID provider. */
export const pageHeaders = (issuer: string): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy(issuer),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
})

/** Parts of the page have their content's hash in their name; everything else is asked for anew. */
export const cacheControlOf = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
