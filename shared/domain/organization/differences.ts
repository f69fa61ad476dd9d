import type { Directory } from './directory.ts'
import { directoryFrom, settingsOf } from './directoryFrom.ts'
import type { Organization, Person, PersonId, Settings, UnitId } from './organization.ts'
import { sameValue } from './sameValue.ts'

/** The organisation as it is kept now. */
export interface KeptOrganization {
  directory: Directory
  people: readonly Person[]
  callOutPhones: ReadonlyMap<PersonId, string>
}

export interface ChangedIds<Id> {
  added: Id[]
  removed: Id[]
  changed: Id[]
}

/** What an import would change, for people to read: names and ids only, of call-out numbers only how many. */
export interface Differences {
  /** Names as in the file: `hours.core`. */
  settings: string[]
  units: ChangedIds<UnitId>
  people: ChangedIds<PersonId>
  callOutPhones: { set: number; removed: number }
}

/** What an import has to write; all empty when the same file comes again. */
export interface ImportWrites {
  directory: boolean
  people: Person[]
  /** Of people who left or got another login. */
  loginsRemoved: string[]
  /** `null` removes the number that is kept. */
  callOutPhones: Map<PersonId, string | null>
}

const changedIds = <Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): ChangedIds<string> => ({
  added: [...after.keys()].filter((id) => !before.has(id)),
  removed: [...before.keys()].filter((id) => !after.has(id)),
  changed: [...after].filter(([id, value]) => before.has(id) && !sameValue(value, before.get(id))).map(([id]) => id),
})

const namedSettings = (from: Settings): Map<string, unknown> =>
  new Map(
    Object.entries(settingsOf(from)).flatMap(([section, fields]) =>
      Object.entries(fields).map(([field, value]): [string, unknown] => [`${section}.${field}`, value]),
    ),
  )

const changedSettings = (before: Settings | undefined, after: Settings): string[] => {
  const { added, removed, changed } = changedIds(before ? namedSettings(before) : new Map(), namedSettings(after))
  return [...added, ...removed, ...changed].sort()
}

/** Who leaves, or leaves IT, loses the number; the others keep theirs unless the file says otherwise. */
const callOutPhonesToWrite = (
  kept: ReadonlyMap<PersonId, string>,
  { people, callOutPhones }: Organization,
): Map<PersonId, string | null> => {
  const inIt = new Set(people.filter(({ it }) => it).map(({ id }) => id))
  const gone = [...kept.keys()].filter((id) => !inIt.has(id)).map((id): [PersonId, null] => [id, null])
  const told = [...callOutPhones].filter(([id, phone]) => inIt.has(id) && phone !== (kept.get(id) ?? null))
  return new Map([...gone, ...told])
}

const byId = <Thing extends { id: string }>(things: Iterable<Thing>): Map<string, Thing> =>
  new Map([...things].map((thing) => [thing.id, thing]))

const loginsLeft = (before: readonly Person[], after: readonly Person[]): string[] => {
  const logins = new Set(after.map(({ login }) => login))
  return before.map(({ login }) => login).filter((login) => !logins.has(login))
}

const directoryChanges = (current: Directory | undefined, next: Organization): boolean =>
  !current || !sameValue(current, directoryFrom(next, current.version))

/**
 * What importing `next` would change of what is kept (nothing is kept before the first import): to show in a dry run, and to write.
 * The order of units and people is no difference.
 */
export const differencesBetween = (
  current: KeptOrganization | undefined,
  next: Organization,
): { differences: Differences; writes: ImportWrites } => {
  const before = byId(current?.people ?? [])
  const people = changedIds(before, byId(next.people))
  const toPut = new Set([...people.added, ...people.changed])
  const callOutPhones = callOutPhonesToWrite(current?.callOutPhones ?? new Map(), next)
  const numbersSet = [...callOutPhones.values()].filter((phone) => phone !== null).length
  return {
    differences: {
      settings: changedSettings(current?.directory, next),
      units: changedIds(current?.directory.units ?? new Map(), byId(next.units)),
      people,
      callOutPhones: { set: numbersSet, removed: callOutPhones.size - numbersSet },
    },
    writes: {
      directory: directoryChanges(current?.directory, next),
      people: next.people.filter(({ id }) => toPut.has(id)),
      loginsRemoved: loginsLeft(current?.people ?? [], next.people),
      callOutPhones,
    },
  }
}
