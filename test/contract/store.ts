import { describe } from 'vitest'
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
    describeLimits(createStore)
    describeConcurrency(createStore)
  })
}
