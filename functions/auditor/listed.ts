import type { UnitId } from '../../shared/domain/organization/organization.ts'
import type { ListedSubscription, Publisher, Store, Subscription, SubscriptionState } from '../../shared/ports.ts'

/** A subscription that the publisher has, and the unit of its topic. */
export type Listed = ListedSubscription & { unit: UnitId }

/** What can be found of it: one that is pending has no address in SNS's lists, but an e-mail. */
const keyOf = ({ address, unit, email }: Pick<Listed, 'address' | 'unit' | 'email'>): string =>
  address ?? `${unit} ${email}`

/** Everybody who follows one of our topics, as the publisher sees it. */
export const listedAtPublisher = async (needs: {
  store: Store
  publisher: Publisher
}): Promise<ReadonlyMap<string, Listed>> => {
  const listed = new Map<string, Listed>()
  for (const { unit, address } of await needs.store.allTopics())
    for await (const one of needs.publisher.subscriptionsOf(address)) {
      const subscription = { ...one, unit }
      listed.set(keyOf(subscription), subscription)
    }
  return listed
}

/** How one of our subscriptions stands there. */
export const stateIn = (listed: ReadonlyMap<string, Listed>, subscription: Subscription): SubscriptionState => {
  const found = listed.get(keyOf(subscription)) ?? listed.get(keyOf({ ...subscription, address: null }))
  return found?.state ?? 'gone'
}
