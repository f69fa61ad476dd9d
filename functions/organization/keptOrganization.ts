import type { KeptOrganization } from '../../shared/domain/organization/differences.ts'
import type { Person } from '../../shared/domain/organization/organization.ts'
import type { Store } from '../../shared/ports.ts'

/** The organisation as it is kept now; undefined before the first import. */
export const readKeptOrganization = async (store: Store): Promise<KeptOrganization | undefined> => {
  const [directory, people, callOutPhones] = await Promise.all([
    store.readDirectory(),
    readEverybody(store),
    store.readCallOutPhones(),
  ])
  return directory && { directory, people, callOutPhones }
}

/** Everybody in the organisation: thousands, so never for a question that somebody waits for at night. */
export const readEverybody = async (store: Store): Promise<Person[]> =>
  (await Array.fromAsync(store.allPeople())).flat()
