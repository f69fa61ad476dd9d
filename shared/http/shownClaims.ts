import type { Route } from '../contract/route.ts'
import { capabilityHash } from './capabilityHash.ts'
import { claimsOf, type GatewayEvent } from './gateway.ts'

/** Of a token; by a card, its hash is the subject. */
export type Claims = Record<string, string>

/** What somebody shows: the claims of the token, or the hash of the card as its subject; nothing on a public route. Throws 401 for what can be no card. */
export const shownClaims = (access: Route['access'], event: GatewayEvent): Claims =>
  access === 'capability' ? { sub: capabilityHash(event.headers['authorization']) } : claimsOf(event)
