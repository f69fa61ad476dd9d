import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Person } from '../../shared/domain/organization/organization.ts'
import { subscriptionDuty } from '../../shared/domain/subscriptions/subscriptionDuty.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { bringInLine } from '../../shared/subscriptions/bringInLine.ts'
import type { FollowingNeeds } from '../../shared/subscriptions/follow.ts'
import { reconciled } from '../../shared/subscriptions/reconciled.ts'

/** Ends the subscriptions of those who left, and moves those who may no longer follow what they do. The auditor does what is left. */
export const moveFollowers = async (
  needs: FollowingNeeds,
  { people, directory, now }: { people: readonly Person[]; directory: Directory; now: Instant },
): Promise<void> => {
  const subscriptions = await needs.store.allSubscriptions()
  const living = subscriptions.filter(({ state }) => state !== 'ended')
  const byId = new Map(people.map((person) => [person.id, person]))
  for (const kept of living) {
    const person = byId.get(kept.personId)
    if (subscriptionDuty(kept, person, directory, now) === 'keep') continue
    // Ours may not know yet that it was confirmed, and only then it can be taken away there.
    const seen = await reconciled(needs, kept)
    if (seen.state !== 'ended') await bringInLine(needs, seen, { person, directory, now })
  }
}
