import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Person, PersonId } from '../../shared/domain/organization/organization.ts'
import { subscriptionDuty } from '../../shared/domain/subscriptions/subscriptionDuty.ts'
import type { SubscriptionState, Store, Subscription } from '../../shared/ports.ts'
import { follow } from '../../shared/subscriptions/follow.ts'
import { keepState } from '../../shared/subscriptions/reconciled.ts'
import { stopFollowing } from '../../shared/subscriptions/stopFollowing.ts'
import type { Container } from './container.ts'

/**
 * Brings our list of followers in line with the publisher, which tells nobody who has left, and with the organisation, which people leave
 * and move within. Answers how many percent of the confirmed ones have vanished: many at once is no coincidence.
 */
export const reconcileSubscriptions = async (container: Container): Promise<{ vanishedPercent: number }> => {
  const { store } = container
  const [directory, subscriptions] = await Promise.all([store.readDirectory(), store.allSubscriptions()])
  const living = subscriptions.filter(({ state }) => state !== 'ended')
  if (!directory || living.length === 0) return { vanishedPercent: 0 }
  const [seen, people] = await Promise.all([statesAtPublisher(container), peopleById(store)])
  let vanished = 0
  for (const subscription of living) {
    const kept = await keepState(store, subscription, seen(subscription))
    if (subscription.state === 'confirmed' && kept.state === 'ended') vanished += 1
    if (kept.state !== 'ended') await bringInLine(container, kept, people.get(kept.personId), directory)
  }
  const confirmed = living.filter(({ state }) => state === 'confirmed').length
  return { vanishedPercent: confirmed === 0 ? 0 : Math.round((vanished / confirmed) * 100) }
}

/** How each of our subscriptions stands there. One that is pending has no address in SNS's lists, so it is found by its e-mail. */
const statesAtPublisher = async ({
  store,
  publisher,
}: Container): Promise<(subscription: Subscription) => SubscriptionState> => {
  const confirmed = new Set<string>()
  const pending = new Set<string>()
  for (const topic of await store.allTopics())
    for await (const { address, email } of publisher.subscriptionsOf(topic.address)) {
      if (address === null) pending.add(`${topic.unit} ${email}`)
      else confirmed.add(address)
    }
  return ({ address, unit, email }) => {
    if (address !== null && confirmed.has(address)) return 'confirmed'
    return pending.has(`${unit} ${email}`) ? 'pending' : 'gone'
  }
}

const peopleById = async (store: Store): Promise<Map<PersonId, Person>> => {
  const people = new Map<PersonId, Person>()
  for await (const page of store.allPeople()) for (const person of page) people.set(person.id, person)
  return people
}

const bringInLine = async (
  container: Container,
  kept: Subscription,
  person: Person | undefined,
  directory: Directory,
): Promise<void> => {
  const now = container.clock.now()
  const duty = subscriptionDuty(kept, person, directory, now)
  if (duty === 'keep') return
  if (duty === 'end') await stopFollowing(container, kept)
  else {
    const follower = { personId: kept.personId, email: duty.email, unit: duty.follow }
    await follow(container, kept, follower, { now, organizationName: directory.organization.name })
  }
}
