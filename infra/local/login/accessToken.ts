import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { Person } from '../../../shared/domain/organization/organization.ts'
import { signingAlgorithm, type SigningKey } from './signingKey.ts'

/** What every access token of this edition is for, and says. */
export const audience = 'vaktlinje'
export const scope = 'vaktlinje'
export const clientId = 'vaktlinje-web'

/** A working day: nobody is logged out in the middle of a demonstration. */
export const accessTokenSeconds = 12 * 60 * 60

/** The claims that say who it is; `claim` is the one the organisation file finds people by (design.md section 4). */
export const claimsAbout = ({ login, email }: Person, claim: string): Record<string, string> => ({
  ...(email === undefined ? {} : { email }),
  [claim]: login,
})

/** The same token a login in the browser would give, without the browser. */
export const accessTokenFor = (person: Person, claim: string, issuer: string, key: SigningKey): Promise<string> =>
  new SignJWT({ scope, client_id: clientId, ...claimsAbout(person, claim) })
    .setProtectedHeader({ alg: signingAlgorithm, typ: 'at+jwt', kid: key.keyId })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(person.login)
    .setIssuedAt()
    .setExpirationTime(`${accessTokenSeconds} seconds`)
    .setJti(randomUUID())
    .sign(key.privateKey)
