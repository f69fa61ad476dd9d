import * as z from 'zod/mini'
import {
  personInFile,
  settingsInFile,
  unitInFile,
  type PersonInFile,
  type SettingsInFile,
  type UnitInFile,
} from './organizationFile.ts'
import { mostProblems, type Problem } from './problem.ts'
import { schemaProblems } from './schemaProblems.ts'

/** An entry of a list and its place in the file. */
export interface Entry<Value> {
  index: number
  value: Value
}

export interface List<Value> {
  /** Those that hold by their schema. */
  entries: Entry<Value>[]
  /** Whether a reference to this id may be right. One wrong field does not make every reference to its unit or person wrong too. */
  knows: (id: string) => boolean
  /** False when an entry, or the whole list, could not be read. */
  complete: boolean
}

/** Settings that other parts are checked against; each can be read when others cannot. */
export type Sections = Partial<Pick<SettingsInFile, 'channels' | 'hours' | 'roles'>> & {
  callingCode?: string | undefined
}

/** What could be read of a file. Wrong parts are left out, the others are still checked, so that all problems show at once. */
export interface FileParts {
  settings: SettingsInFile | undefined
  sections: Sections
  units: List<UnitInFile>
  people: List<PersonInFile>
  problems: Problem[]
}

const withId = z.object({ id: z.string() })

const idsIn = (values: readonly unknown[]): Set<string> =>
  new Set(values.flatMap((value) => withId.safeParse(value).data?.id ?? []))

const noList = { entries: [], problems: [], knows: () => true, complete: false }

const readList = <Value>(
  name: 'units' | 'people',
  schema: z.ZodMiniType<Value>,
  values: readonly unknown[] | undefined,
): List<Value> & { problems: Problem[] } => {
  if (!values) return noList
  const ids = idsIn(values)
  const entries: Entry<Value>[] = []
  const problems: Problem[] = []
  for (const [index, value] of values.entries()) {
    if (problems.length >= mostProblems) break
    const read = schema.safeParse(value)
    if (read.success) entries.push({ index, value: read.data })
    else problems.push(...schemaProblems(read.error.issues, name, index))
  }
  return { entries, problems, knows: (id) => ids.has(id), complete: problems.length === 0 }
}

/** Entries whose key an earlier entry has already. */
export const repeated = <Value>(
  entries: Entry<Value>[],
  keyOf: (value: Value) => string | undefined,
): Entry<Value>[] => {
  const seen = new Set<string>()
  return entries.filter(({ value }) => {
    const key = keyOf(value)
    if (key === undefined) return false
    const isRepeated = seen.has(key)
    seen.add(key)
    return isRepeated
  })
}

const orNothing = <Value extends z.ZodMiniType>(schema: Value) =>
  z.union([
    schema,
    z.pipe(
      z.unknown(),
      z.transform(() => undefined),
    ),
  ])

const { organization, channels, hours, roles } = settingsInFile.shape

const sectionsInFile = z.object({
  organization: orNothing(z.object({ callingCode: organization.shape.callingCode })),
  channels: orNothing(channels),
  hours: orNothing(hours),
  roles: orNothing(roles),
})

const readSections = (document: unknown): Sections => {
  const { organization: own, ...sections } = sectionsInFile.safeParse(document).data ?? {}
  return { ...sections, callingCode: own?.callingCode }
}

const withUnits = z.object({ units: z.array(z.unknown()) })
const withPeople = z.object({ people: z.array(z.unknown()) })

/** Holds each part of a parsed file against its schema. Never throws; linear in the size of the file. */
export const readParts = (document: unknown): FileParts => {
  const settings = settingsInFile.safeParse(document)
  const units = readList('units', unitInFile, withUnits.safeParse(document).data?.units)
  const people = readList('people', personInFile, withPeople.safeParse(document).data?.people)
  return {
    settings: settings.data,
    sections: readSections(document),
    units,
    people,
    problems: [...schemaProblems(settings.error?.issues ?? []), ...units.problems, ...people.problems],
  }
}
