import type { UnitId } from '../domain/organization/organization.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Publisher, Store, Subscription, Topic } from '../ports.ts'
import { leaveTopic } from './leaveTopic.ts'

interface Follower {
  personId: string
  email: string
  unit: UnitId
}

/** What following needs of the world. */
export interface FollowingNeeds {
  store: Store
  publisher: Publisher
  /** What the name of every topic of this deployment begins with. */
  topicPrefix: string
}

/**
 * Makes somebody follow a unit: the publisher sends a mail they must confirm. Already so: nothing happens. The publisher is asked
 * first and our record follows, so that a crash leaves a question mail without a record, never a record without a mail.
 * Undefined when somebody else changed the same subscription meanwhile.
 */
export const follow = async (
  needs: FollowingNeeds,
  kept: Subscription | undefined,
  follower: Follower,
  { now, organizationName }: { now: Instant; organizationName: string },
): Promise<Subscription | undefined> => {
  if (kept && isAsWanted(kept, follower)) return kept
  const topic = await topicOf(needs, follower.unit, organizationName)
  const address = await needs.publisher.subscribe(topic.address, follower.email)
  if (kept) await leaveTopic(needs.publisher, kept)
  const expected = kept?.version ?? 0
  const subscription: Subscription = { ...follower, state: 'pending', address, since: now, version: expected + 1 }
  const outcome = await needs.store.commit([{ kind: 'subscription', subscription, expected }])
  return outcome.committed ? subscription : undefined
}

const isAsWanted = ({ state, unit, email }: Subscription, follower: Follower): boolean =>
  state === 'confirmed' && unit === follower.unit && email === follower.email

/** The unit's topic, made at its first subscription. */
const topicOf = async (
  { store, publisher, topicPrefix }: FollowingNeeds,
  unit: UnitId,
  organizationName: string,
): Promise<Topic> => {
  const topics = await store.allTopics()
  const kept = topics.find((topic) => topic.unit === unit)
  if (kept) return kept
  const topic = { unit, address: await publisher.createTopic(`${topicPrefix}${unit}`, organizationName) }
  // Whoever loses this race made the same topic: the same name gives the same address.
  await store.commit([{ kind: 'topic', topic }])
  return topic
}
