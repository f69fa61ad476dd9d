import type { OrganizationFile } from './inForce.ts'

/** What ids of units, people and roles are called: as the file in force has them; the id itself for what is new. */
export interface Naming {
  unit: (id: string) => string
  person: (id: string) => string
  role: (id: string) => string
}

const namesOf = (things: readonly { id: string; name: string }[]): ((id: string) => string) => {
  const names = new Map(things.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

export const namingOf = ({ units, people, roles }: OrganizationFile): Naming => ({
  unit: namesOf(units),
  person: namesOf(people),
  role: (id) => (id === 'itSuperior' || id === 'director' ? roles[id].title : id),
})
