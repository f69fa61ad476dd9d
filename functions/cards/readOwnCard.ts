import { sha256 } from '../../shared/adapters/system/sha256.ts'
import type { getOwnCard } from '../../shared/contract/cards.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import type { SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'
import { reviewCards } from '../../shared/presentation/cardReview.ts'
import { textsIn } from '../../shared/texts/texts.ts'
import { shownCard } from './shownCard.ts'

type ReadOwn = typeof getOwnCard

/** What a manager sees of the card in their name: an SMS that tells of it may have been lost, and nobody may issue one unseen. */
export const readOwnCard =
  ({ store, signIn }: { store: Store; signIn: SignIn }) =>
  async ({ claims, now, language }: Request<ReadOwn>): Promise<Answer<ReadOwn>> => {
    const [{ directory, caller }, callOutPhones] = await Promise.all([signIn(claims, now), store.readCallOutPhones()])
    const holder = await store.readCardHolder(caller.person.id)
    const card = holder && (await store.readCard(holder.secretHash))
    if (!card) return { body: {} }
    const { states } = reviewCards([card], { directory, callOutPhones, now, texts: textsIn(language) }, sha256)
    return { body: { card: shownCard(card, states.get(card.id) ?? 'lapsed', directory) } }
  }
