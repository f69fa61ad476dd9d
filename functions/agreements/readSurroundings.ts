import type { AgreementFacts } from '../../shared/domain/agreements/warnings.ts'
import type { Store } from '../../shared/ports.ts'
import { readEverybody } from '../organization/keptOrganization.ts'

/** What warnings are judged by besides the directory: exceptions, everybody, and who follows a unit. Side by side, each as long as it has pages. */
export const readSurroundings = async (store: Store): Promise<Omit<AgreementFacts, 'directory'>> => {
  const [calendar, people, subscriptions] = await Promise.all([
    store.readCalendar(),
    readEverybody(store),
    store.allSubscriptions(),
  ])
  return { calendar, people, followers: subscriptions.filter(({ state }) => state === 'confirmed') }
}
