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

const readEverybody = async (store: Store): Promise<Person[]> => {
  const everybody: Person[] = []
  for await (const page of store.allPeople()) everybody.push(...page)
  return everybody
}
