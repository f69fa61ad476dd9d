const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** Text nobody can guess: 256 bits. */
export const unguessable = (): string => base64Url(crypto.getRandomValues(new Uint8Array(32)))

/** What proves later that who asks for the token is who began (PKCE, RFC 7636, method S256). */
export const codeChallenge = async (verifier: string): Promise<string> =>
  base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))
