import type { Directory } from '../domain/organization/directory.ts'
import type { PersonId } from '../domain/organization/organization.ts'

/** Somebody by id, with their name as long as the directory has them. */
export const named = (personId: PersonId, { people }: Directory): { personId: PersonId; name?: string } => {
  const name = people.get(personId)?.name
  return name === undefined ? { personId } : { personId, name }
}
