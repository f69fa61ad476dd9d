import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Person } from '../../shared/domain/organization/organization.ts'
import { subscriptionDuty } from '../../shared/domain/subscriptions/subscriptionDuty.ts'
import type { Subscription } from '../../shared/ports.ts'
import type { Listed } from './listed.ts'
import type { ReconcileNeeds } from './reconcileSubscriptions.ts'

interface Seen {
  listed: ReadonlyMap<string, Listed>
  /** Our records, as they were before the list was asked for. */
  subscriptions: readonly Subscription[]
  people: readonly Person[]
  directory: Directory
}

type Stray = Pick<Listed, 'unit' | 'email'> & { address: string }

/**
 * What is confirmed at the publisher and stands in no record of ours: somebody used the link of an old mail after they had changed their
 * mind, or we were cut off before we wrote it down. Whoever may follow that unit and follows no other is taken in; everybody else would
 * get a notice twice, or one that is not for them.
 */
export const settleStrays = async (needs: ReconcileNeeds, seen: Seen): Promise<void> => {
  const known = new Set(seen.subscriptions.map(({ address }) => address))
  for (const { unit, email, address } of seen.listed.values())
    if (address !== null && !known.has(address))
      await needs.attempt(() => settle(needs, { unit, email, address }, seen))
}

const settle = async (
  { store, publisher, clock }: ReconcileNeeds,
  stray: Stray,
  { people, directory }: Pick<Seen, 'people' | 'directory'>,
): Promise<void> => {
  const now = clock.now()
  const person = people.find(({ email }) => email === stray.email)
  const kept = person && (await store.readSubscription(person.id))
  if (kept?.address === stray.address) return
  const isFree = kept === undefined || kept.state === 'ended'
  if (!person || !isFree || subscriptionDuty(stray, person, directory, now) !== 'keep')
    return publisher.unsubscribe(stray.address)
  // They may have left since the list was made.
  if ((await publisher.subscriptionState(stray.address)) !== 'confirmed') return
  const expected = kept?.version ?? 0
  const taken: Subscription = { ...stray, personId: person.id, state: 'confirmed', since: now, version: expected + 1 }
  await store.commit([{ kind: 'subscription', subscription: taken, expected }])
}
