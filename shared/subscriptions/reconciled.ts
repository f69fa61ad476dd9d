import type { Publisher, Store, Subscription, SubscriptionState } from '../ports.ts'

const stateSeen: Record<SubscriptionState, Subscription['state']> = {
  pending: 'pending',
  confirmed: 'confirmed',
  gone: 'ended',
}

/** The subscription with the state that the publisher has it in, and kept so. */
export const keepState = async (store: Store, kept: Subscription, seen: SubscriptionState): Promise<Subscription> => {
  const state = stateSeen[seen]
  if (kept.state === 'ended' || state === kept.state) return kept
  const subscription = { ...kept, state, version: kept.version + 1 }
  await store.commit([{ kind: 'subscription', subscription, expected: kept.version }])
  return subscription
}

/**
 * The subscription as the publisher sees it now: confirmed by a click in a mail, or vanished (unsubscribed, suspended, never
 * confirmed). SNS tells nobody; it has to be asked.
 */
export const reconciled = async (
  { store, publisher }: { store: Store; publisher: Publisher },
  kept: Subscription,
): Promise<Subscription> =>
  kept.state === 'ended' || kept.address === null
    ? kept
    : keepState(store, kept, await publisher.subscriptionState(kept.address))
