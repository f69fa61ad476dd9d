import { cardKindOf } from '../domain/cards/cardKind.ts'
import { isGood } from '../domain/cards/cardState.ts'
import { callerAt } from '../domain/line/caller.ts'
import type { Store } from '../ports.ts'
import { Problem } from './problem.ts'
import type { SignIn } from './signIn.ts'

/**
 * Somebody with a call card, as the manager whose name stands on it, as they are now (design.md section 8). The card is looked up by its
 * hash each time, so one that is revoked stops at once; unknown, expired, revoked and lapsed are answered the same, 401.
 */
export const createCardSignIn =
  (store: Store): SignIn =>
  async ({ sub = '' }, now) => {
    const [directory, card] = await Promise.all([store.readDirectory(), store.readCard(sub)])
    if (!directory) throw new Problem('noOrganisation')
    const person = card && isGood(card, now) ? directory.people.get(card.personId) : undefined
    const caller = person && callerAt(directory, person, now)
    if (!card || !caller || cardKindOf(caller) === undefined) throw new Problem('cardInvalid')
    return { directory, caller, via: { card: card.id } }
  }
