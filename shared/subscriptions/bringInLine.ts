import type { Directory } from '../domain/organization/directory.ts'
import type { Person } from '../domain/organization/organization.ts'
import { subscriptionDuty } from '../domain/subscriptions/subscriptionDuty.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Subscription } from '../ports.ts'
import { follow, type FollowingNeeds } from './follow.ts'
import { stopFollowing } from './stopFollowing.ts'

/** Makes a subscription fit the organisation again: ends it, or lets the person follow another unit. `person` is undefined when they left. */
export const bringInLine = async (
  needs: FollowingNeeds,
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
