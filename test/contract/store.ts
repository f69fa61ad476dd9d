import { describe } from 'vitest'
import { describeAudit } from './store/audit.ts'
import { describeCards } from './store/cards.ts'
import { describeConcurrency } from './store/concurrency.ts'
import { describeEmptiness } from './store/emptiness.ts'
import { describeLimits } from './store/limits.ts'
import { describeLists } from './store/lists.ts'
import { describeLostRaces } from './store/lostRaces.ts'
import { describeMessages } from './store/messages.ts'
import { describeReplays } from './store/replays.ts'
import { describeRoundTrips } from './store/roundTrips.ts'
import type { CreateStore } from './store/createStore.ts'

/** What every `Store` must do, whatever it is made of. */
export const describeStore = (name: string, createStore: CreateStore): void => {
  describe(`the store ${name}`, () => {
    describeEmptiness(createStore)
    describeRoundTrips(createStore)
    describeLostRaces(createStore)
    describeMessages(createStore)
    describeReplays(createStore)
    describeLists(createStore)
    describeCards(createStore)
    describeAudit(createStore)
    describeLimits(createStore)
    describeConcurrency(createStore)
  })
}
