import type { Publisher, Store, Subscription } from '../ports.ts'
import { leaveTopic } from './leaveTopic.ts'

/** Ends a subscription here and at the publisher; ending it twice changes nothing. Undefined when it changed meanwhile. */
export const stopFollowing = async (
  { store, publisher }: { store: Store; publisher: Publisher },
  kept: Subscription,
): Promise<Subscription | undefined> => {
  if (kept.state === 'ended') return kept
  await leaveTopic(publisher, kept)
  const subscription: Subscription = { ...kept, state: 'ended', address: null, version: kept.version + 1 }
  const outcome = await store.commit([{ kind: 'subscription', subscription, expected: kept.version }])
  return outcome.committed ? subscription : undefined
}
