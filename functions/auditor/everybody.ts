import type { Person } from '../../shared/domain/organization/organization.ts'
import type { Store } from '../../shared/ports.ts'

/** Everybody in the organisation: thousands, so only for what runs by the hour or the day. */
export const everybody = async (store: Store): Promise<Person[]> => (await Array.fromAsync(store.allPeople())).flat()
