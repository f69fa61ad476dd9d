import type { getSubscription } from '../../shared/contract/subscription.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import type { SignIn } from '../../shared/http/signIn.ts'
import type { Publisher, Store } from '../../shared/ports.ts'
import { reconciled } from '../../shared/subscriptions/reconciled.ts'
import { shownSubscription } from './shownSubscription.ts'

type Read = typeof getSubscription

/** Somebody who has just confirmed in the mail must see it at once, so the publisher is asked. */
export const readSubscription =
  (needs: { store: Store; publisher: Publisher; signIn: SignIn }) =>
  async ({ claims, now }: Request<Read>): Promise<Answer<Read>> => {
    const { caller } = await needs.signIn(claims, now)
    const kept = await needs.store.readSubscription(caller.person.id)
    return { body: shownSubscription(kept && (await reconciled(needs, kept))) }
  }
