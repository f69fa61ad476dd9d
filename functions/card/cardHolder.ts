import { cardKindOf } from '../../shared/domain/cards/cardKind.ts'
import { isGood } from '../../shared/domain/cards/cardState.ts'
import { callerAt } from '../../shared/domain/line/caller.ts'
import { Problem } from '../../shared/http/problem.ts'
import type { Store } from '../../shared/ports.ts'
import type { Identify } from '../escalations/signedIn.ts'
import { capabilityHash } from './capabilityHash.ts'

/**
 * Somebody with a call card, as the manager whose name stands on it, as they are now (design.md section 8). The card is looked up by its
 * hash each time, so one that is revoked stops at once; unknown, expired, revoked and lapsed are answered the same, 401.
 */
export const cardHolder =
  (store: Store): Identify =>
  async ({ authorization, now }) => {
    const secretHash = capabilityHash(authorization)
    const [directory, card] = await Promise.all([store.readDirectory(), store.readCard(secretHash)])
    if (!directory) throw new Problem('noOrganisation')
    const person = card && isGood(card, now) ? directory.people.get(card.personId) : undefined
    const caller = person && callerAt(directory, person, now)
    if (!card || !caller || cardKindOf(caller) === undefined) throw new Problem('cardInvalid')
    return { directory, actor: { caller, via: { card: card.id } } }
  }
