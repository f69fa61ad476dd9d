import type { PersonId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'

/** An approver's card also bears IT's call-out numbers. */
export type CardKind = 'manager' | 'approver'

/** Digests of what a card says: enough to see that it says it no more. */
export interface Printed {
  /** Of everything that holds until somebody changes it. */
  lasting: string
  /** Of each thing that has an end of its own, such as an acting period. */
  passing: string[]
}

/**
 * A printed call card (design.md section 8). Its capability lets whoever holds it report as this manager; it is shown once and kept only
 * as a hash, by which the card is found.
 */
export interface Card {
  id: string
  /** Raised by every write. */
  version: number
  personId: PersonId
  kind: CardKind
  /** SHA-256 of the capability. */
  secretHash: string
  issuedBy: PersonId
  issuedAt: Instant
  expiresAt: Instant
  revoked?: { at: Instant; by: PersonId }
  printed: Printed
  /** From here on nothing is known of it any more. */
  keptUntil: Instant
}

/** Which card of a person is the latest: of two that are issued at once, one finds out that it is not. */
export interface CardHolder {
  personId: PersonId
  /** Of the latest card. */
  secretHash: string
  /** Raised by every write. */
  version: number
}
