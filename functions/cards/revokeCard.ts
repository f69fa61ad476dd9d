import type { deleteCard } from '../../shared/contract/cards.ts'
import { isGood } from '../../shared/domain/cards/cardState.ts'
import { decideAgain } from '../../shared/http/decideAgain.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { Problem } from '../../shared/http/problem.ts'
import { requireAny, type SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'
import { revocation } from './revocation.ts'
import { shownCard } from './shownCard.ts'

interface Needs {
  store: Store
  signIn: SignIn
}

type Revoke = typeof deleteCard

/** Revokes somebody's card, also of somebody who has left: from then on it opens nothing. One that is over already is left as it is. */
export const revokeCard =
  (needs: Needs) =>
  (request: Request<Revoke>): Promise<Answer<Revoke>> =>
    decideAgain(() => revokeOnce(needs, request))

/** Undefined when the card had changed meanwhile. */
const revokeOnce = async (
  { store, signIn }: Needs,
  { claims, now, parameters }: Request<Revoke>,
): Promise<Answer<Revoke> | undefined> => {
  const [{ directory, caller }, holder] = await Promise.all([
    signIn(claims, now),
    store.readCardHolder(parameters.personId),
  ])
  requireAny(caller, 'admin')
  const card = holder && (await store.readCard(holder.secretHash))
  if (!card) throw new Problem('notFound')
  if (!isGood(card, now)) return { body: shownCard(card, card.revoked ? 'revoked' : 'expired', directory) }
  const by = caller.person.id
  const outcome = await store.commit(revocation(card, { by, now, keep: directory.audit.keep }))
  return outcome.committed
    ? { body: shownCard({ ...card, revoked: { at: now, by } }, 'revoked', directory) }
    : undefined
}
