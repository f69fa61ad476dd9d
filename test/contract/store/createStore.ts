import { expect } from 'vitest'
import type { Person } from '../../../shared/domain/organization/organization.ts'
import type { Change, Clock, Store } from '../../../shared/ports.ts'
import { now } from './things.ts'

/** A new, empty store on that clock. */
export type CreateStore = (clock: Clock) => Promise<Store>

export const fixedClock: Clock = { now: () => now }

/** What a test starts from. */
export const given = async (store: Store, changes: Change[]): Promise<void> => {
  expect(await store.commit(changes)).toEqual({ committed: true })
}

export const everybody = async (store: Store): Promise<Person[]> => {
  const people: Person[] = []
  for await (const page of store.allPeople()) people.push(...page)
  return people
}
