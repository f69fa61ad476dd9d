import type { Person } from '../../../shared/domain/organization/organization.ts'
import type { Store } from '../../../shared/ports.ts'

/** Who has this login, and the claim the organisation file finds people by. */
export type FindPerson = (login: string) => Promise<{ person: Person; claim: string } | undefined>

/** Asks the store each time: an import may have changed both. */
export const personFinder =
  (store: Store): FindPerson =>
  async (login) => {
    const [directory, person] = await Promise.all([store.readDirectory(), store.readPerson(login.trim().toLowerCase())])
    return directory && person && { person, claim: directory.identity.claim }
  }
