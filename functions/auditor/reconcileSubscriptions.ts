import { bringInLine } from '../../shared/subscriptions/bringInLine.ts'
import { keepState } from '../../shared/subscriptions/reconciled.ts'
import type { Attempt } from './attempts.ts'
import type { Container } from './container.ts'
import { readEverybody } from '../organization/keptOrganization.ts'
import { listedAtPublisher, stateIn } from './listed.ts'
import { settleStrays } from './settleStrays.ts'

export interface ReconcileNeeds extends Container {
  attempt: Attempt
}

/**
 * Brings our list of followers in line with the publisher, which tells nobody who has left, and with the organisation, which people leave
 * and move within. Answers how many percent of the confirmed ones have vanished: many at once is no coincidence.
 */
export const reconcileSubscriptions = async (needs: ReconcileNeeds): Promise<{ vanishedPercent: number }> => {
  const { store, clock, attempt } = needs
  const [directory, subscriptions] = await Promise.all([store.readDirectory(), store.allSubscriptions()])
  if (!directory) return { vanishedPercent: 0 }
  const [listed, people] = await Promise.all([listedAtPublisher(needs), readEverybody(store)])
  const byId = new Map(people.map((person) => [person.id, person]))
  let vanished = 0
  for (const subscription of subscriptions.filter(({ state }) => state !== 'ended')) {
    const person = byId.get(subscription.personId)
    const kept = await attempt(async () => {
      const seen = await keepState(store, subscription, stateIn(listed, subscription))
      if (seen.state !== 'ended') await bringInLine(needs, seen, { person, directory, now: clock.now() })
      return seen
    })
    // One that is pending again was suspended: nobody gets a mail by it any more.
    if (kept && subscription.state === 'confirmed' && kept.state !== 'confirmed') vanished += 1
  }
  await settleStrays(needs, { listed, subscriptions, people, directory })
  const confirmed = subscriptions.filter(({ state }) => state === 'confirmed').length
  return { vanishedPercent: confirmed === 0 ? 0 : (vanished / confirmed) * 100 }
}
