import type { Directory } from '../domain/organization/directory.ts'
import type { Person } from '../domain/organization/organization.ts'
import { subscriptionDuty } from '../domain/subscriptions/subscriptionDuty.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Publisher, Store, Subscription } from '../ports.ts'
import { follow } from './follow.ts'
import { stopFollowing } from './stopFollowing.ts'

interface Needs {
  store: Store
  publisher: Publisher
  /** What the name of every topic of this deployment begins with. */
  topicPrefix: string
}

/** Makes a subscription fit the organisation again: ends it, or lets the person follow another unit. `person` is undefined when they left. */
export const bringInLine = async (
  needs: Needs,
  kept: Subscription,
  { person, directory, now }: { person: Person | undefined; directory: Directory; now: Instant },
): Promise<void> => {
  const duty = subscriptionDuty(kept, person, directory, now)
  if (duty === 'keep') return
  if (duty === 'end') await stopFollowing(needs, kept)
  else {
    const follower = { personId: kept.personId, email: duty.email, unit: duty.follow }
    await follow(needs, kept, follower, { now, organizationName: directory.organization.name })
  }
}
