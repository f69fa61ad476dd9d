import type { Directory } from '../../organization/directory.ts'
import type { PersonId } from '../../organization/organization.ts'

/** A person's name; empty once they have left. */
export const nameOf = ({ people }: Directory, personId: PersonId): string => people.get(personId)?.name ?? ''

/** The name of a person's own unit; empty once they have left. */
export const unitOf = ({ people, units }: Directory, personId: PersonId): string =>
  units.get(people.get(personId)?.unit ?? '')?.name ?? ''
