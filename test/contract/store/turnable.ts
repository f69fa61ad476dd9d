import type { Instant } from '../../../shared/domain/time/instant.ts'
import type { CreateStore } from './createStore.ts'
import { now } from './things.ts'

/** A store whose clock a test can turn. */
export const turnable = async (createStore: CreateStore) => {
  let time: Instant = now
  const store = await createStore({ now: () => time })
  return { store, turnTo: (instant: Instant) => void (time = instant) }
}
