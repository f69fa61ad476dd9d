import { auditEntry } from '../../shared/domain/audit/auditEntry.ts'
import type { Card } from '../../shared/domain/cards/card.ts'
import { revokedCard } from '../../shared/domain/cards/cardState.ts'
import type { PersonId } from '../../shared/domain/organization/organization.ts'
import type { Instant, IsoDuration } from '../../shared/domain/time/instant.ts'
import type { Change } from '../../shared/ports.ts'

/** What revoking a card writes. */
export const revocation = (
  card: Card,
  { by, now, keep }: { by: PersonId; now: Instant; keep: IsoDuration },
): Change[] => [
  { kind: 'card', card: revokedCard(card, by, now), expected: card.version },
  {
    kind: 'audit',
    entry: auditEntry({ act: 'cardRevoked', subject: { type: 'card', id: card.id }, by, at: now, keep }),
  },
]
