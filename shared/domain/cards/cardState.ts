import type { PersonId } from '../organization/organization.ts'
import type { Instant, IsoDuration } from '../time/instant.ts'
import type { Card, Printed } from './card.ts'

/**
 * `outdated`: it can be used and says something that holds no more, so that it has to be printed again. `lapsed`: its holder is no manager
 * any more.
 */
export type CardState = 'active' | 'outdated' | 'expired' | 'revoked' | 'lapsed'

/** How long a card is good. */
export const cardLasts: IsoDuration = 'P12M'

/** True while a card opens anything at all. */
export const isGood = ({ revoked, expiresAt }: Card, now: Instant): boolean => revoked === undefined && now < expiresAt

/** How a card stands. `current` is what would be printed for its holder today; undefined when they are no manager. */
export const cardStateAt = (card: Card, current: Printed | undefined, now: Instant): CardState => {
  if (card.revoked) return 'revoked'
  if (!isGood(card, now)) return 'expired'
  if (current === undefined) return 'lapsed'
  return saysWhatHolds(card.printed, current) ? 'active' : 'outdated'
}

/** What ends by itself may stand on a card when it is over; what comes must be on it. */
const saysWhatHolds = (printed: Printed, current: Printed): boolean =>
  printed.lasting === current.lasting && current.passing.every((one) => printed.passing.includes(one))

/** The card as nobody can use it any more. */
export const revokedCard = (card: Card, by: PersonId, now: Instant): Card => ({
  ...card,
  version: card.version + 1,
  revoked: { at: now, by },
})
