import type * as z from 'zod/mini'
import type { deleteCard } from '../../shared/contract/cards.ts'
import type { Card } from '../../shared/domain/cards/card.ts'
import type { CardState } from '../../shared/domain/cards/cardState.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import { named } from '../../shared/presentation/named.ts'

export type ShownCard = z.input<typeof deleteCard.answer>

/** A card as admins see it: never what opens it. */
export const shownCard = (card: Card, state: CardState, directory: Directory): ShownCard => {
  const { id, personId, kind, issuedBy, issuedAt, expiresAt, revoked } = card
  return {
    id,
    holder: named(personId, directory),
    kind,
    state,
    issuedBy: named(issuedBy, directory),
    issuedAt,
    expiresAt,
    ...(revoked ? { revoked: { at: revoked.at, by: named(revoked.by, directory) } } : {}),
  }
}
