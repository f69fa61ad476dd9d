import { sha256 } from '../../shared/adapters/system/sha256.ts'
import type { getCards } from '../../shared/contract/cards.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { requireAny, type SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'
import { reviewCards } from '../../shared/presentation/cardReview.ts'
import { textsIn } from '../../shared/texts/texts.ts'
import { shownCard } from './shownCard.ts'

type List = typeof getCards

/** Every card that is known of, the latest first: who issued it, whether it is good, and whether it must be printed again. */
export const listCards =
  ({ store, signIn }: { store: Store; signIn: SignIn }) =>
  async ({ claims, now, language }: Request<List>): Promise<Answer<List>> => {
    const [{ directory, caller }, cards, callOutPhones] = await Promise.all([
      signIn(claims, now),
      store.listCards(),
      store.readCallOutPhones(),
    ])
    requireAny(caller, 'admin')
    const showing = { directory, callOutPhones, now, texts: textsIn(language) }
    const { states, missing } = reviewCards(cards, showing, sha256)
    const latestFirst = cards.toSorted((one, other) => (one.id > other.id ? -1 : 1))
    return {
      body: {
        items: latestFirst.map((card) => shownCard(card, states.get(card.id) ?? 'lapsed', directory)),
        missing: missing.map(({ person, kind }) => ({ personId: person.id, name: person.name, kind })),
      },
    }
  }
