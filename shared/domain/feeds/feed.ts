import type { PersonId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'

/** A calendar address: whose it is, found by the hash of its secret. Written once; whether it still holds, its holder says. */
export interface Feed {
  /** SHA-256 of the secret, which is kept nowhere. */
  secretHash: string
  personId: PersonId
  /** By which the person is found; who gets another login makes another address. */
  login: string
}

/** Which address of a person holds: an earlier one stops when a later one is made. */
export interface FeedHolder {
  personId: PersonId
  /** Of the address that holds; `null` when it was revoked. */
  secretHash: string | null
  since: Instant
  /** Raised by every write. */
  version: number
}
