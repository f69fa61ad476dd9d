import { type Capability, callerAt } from '../../../shared/domain/line/caller.ts'
import type { Directory } from '../../../shared/domain/organization/directory.ts'
import type { Person } from '../../../shared/domain/organization/organization.ts'
import type { Instant } from '../../../shared/domain/time/instant.ts'
import type { Store } from '../../../shared/ports.ts'

export interface ChoiceGroup {
  heading: string
  people: Person[]
  /** There are more than are listed. */
  cut: boolean
}

const mostInGroup = 50

const groups = [
  { heading: 'Kan klarere overtid', capability: 'approver' },
  { heading: 'IT', capability: 'itStaff' },
  { heading: 'Ledere', capability: 'manager' },
] as const satisfies { heading: string; capability: Capability }[]

/** Whom one may log in as, grouped by what they are at `now`; `search` keeps those whose name, title or login holds it. */
export const choicesAt = async (store: Store, now: Instant, search: string): Promise<ChoiceGroup[]> => {
  const directory = await store.readDirectory()
  if (!directory) return []
  const fits = matching(search)
  const grouped = groupsOf(directory, now)
  const placed = new Set(grouped.flatMap(({ people }) => people.map(({ id }) => id)))
  const others = await firstOf(store, (person) => !placed.has(person.id) && fits(person), mostInGroup + 1)
  return [...grouped, { heading: 'Andre ansatte', people: others }]
    .map(({ heading, people }) => cutGroup(heading, people.filter(fits)))
    .filter(({ people }) => people.length > 0)
}

const matching = (search: string) => {
  const wanted = search.trim().toLowerCase()
  return ({ name, title, login }: Person): boolean =>
    [name, title, login].some((text) => text.toLowerCase().includes(wanted))
}

/** Each person once, in the first group that fits. */
const groupsOf = (directory: Directory, now: Instant): { heading: string; people: Person[] }[] => {
  const callers = [...directory.people.values()].map((person) => callerAt(directory, person, now))
  const firstGroup = (held: ReadonlySet<Capability>) => groups.find(({ capability }) => held.has(capability))
  return groups.map((group) => ({
    heading: group.heading,
    people: callers.filter(({ capabilities }) => firstGroup(capabilities) === group).map(({ person }) => person),
  }))
}

const firstOf = async (store: Store, wanted: (person: Person) => boolean, most: number): Promise<Person[]> => {
  const found: Person[] = []
  for await (const people of store.allPeople()) {
    found.push(...people.filter(wanted))
    if (found.length >= most) break
  }
  return found
}

const cutGroup = (heading: string, people: Person[]): ChoiceGroup => ({
  heading,
  people: [...people].sort((one, other) => one.name.localeCompare(other.name, 'nb')).slice(0, mostInGroup),
  cut: people.length > mostInGroup,
})
