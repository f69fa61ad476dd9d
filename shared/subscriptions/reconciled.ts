import type { Publisher, Store, Subscription, SubscriptionState } from '../ports.ts'

const stateSeen: Record<SubscriptionState, Subscription['state']> = {
  pending: 'pending',
  confirmed: 'confirmed',
  gone: 'ended',
}

/**
 * The subscription as the publisher sees it now, and kept so: confirmed by a click in a mail, or vanished (unsubscribed, suspended,
 * never confirmed). SNS tells nobody; it has to be asked.
 */
export const reconciled = async (
  { store, publisher }: { store: Store; publisher: Publisher },
  kept: Subscription,
): Promise<Subscription> => {
  if (kept.state === 'ended' || kept.address === null) return kept
  const state = stateSeen[await publisher.subscriptionState(kept.address)]
  if (state === kept.state) return kept
  const subscription = { ...kept, state, version: kept.version + 1 }
  await store.commit([{ kind: 'subscription', subscription, expected: kept.version }])
  return subscription
}
