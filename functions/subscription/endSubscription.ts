import type { deleteSubscription } from '../../shared/contract/subscription.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { Problem } from '../../shared/http/problem.ts'
import type { SignIn } from '../../shared/http/signIn.ts'
import type { Publisher, Store } from '../../shared/ports.ts'
import { reconciled } from '../../shared/subscriptions/reconciled.ts'
import { stopFollowing } from '../../shared/subscriptions/stopFollowing.ts'
import { shownSubscription } from './shownSubscription.ts'

type End = typeof deleteSubscription

export const endSubscription =
  (needs: { store: Store; publisher: Publisher; signIn: SignIn }) =>
  async ({ claims, now }: Request<End>): Promise<Answer<End>> => {
    const { caller } = await needs.signIn(claims, now)
    const kept = await needs.store.readSubscription(caller.person.id)
    if (!kept) return { body: shownSubscription(undefined) }
    const ended = await stopFollowing(needs, await reconciled(needs, kept))
    if (!ended) throw new Problem('stale')
    return { body: shownSubscription(ended) }
  }
