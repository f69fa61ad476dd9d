import type { FileParts, List } from './fileParts.ts'
import { roleNames, type ActingPeriod, type PersonId } from './organization.ts'
import type { PersonInFile } from './organizationFile.ts'
import { pointerTo, type Problem } from './problem.ts'

/** A unit's leadership or an approving role, and where in the file it stands. */
interface Post {
  at: readonly PropertyKey[]
  holders: Record<string, PersonId | null | undefined>
  acting: ActingPeriod[]
}

const postsOf = ({ sections, units }: FileParts): Post[] => [
  ...roleNames.flatMap((name): Post[] => {
    const role = sections.roles?.[name]
    return role ? [{ at: ['roles', name], holders: { holder: role.holder }, acting: role.acting }] : []
  }),
  ...units.entries.map(({ index, value: { leader, deputy, acting } }) => ({
    at: ['units', index],
    holders: { leader, deputy },
    acting,
  })),
]

const unknownPerson = (person: PersonId, ...at: PropertyKey[]): Problem => ({
  code: 'personUnknown',
  pointer: pointerTo(...at),
  detail: `Person "${person}" is not in the file.`,
})

const unknownHolders = ({ at, holders, acting }: Post, { knows }: List<PersonInFile>): Problem[] => [
  ...Object.entries(holders).flatMap(([field, person]) =>
    person && !knows(person) ? [unknownPerson(person, ...at, field)] : [],
  ),
  ...acting.flatMap(({ person }, index) =>
    knows(person) ? [] : [unknownPerson(person, ...at, 'acting', index, 'person')],
  ),
]

const wrongPeriods = ({ at, acting }: Post): Problem[] =>
  acting.flatMap(({ person, from, to }, index) =>
    from < to
      ? []
      : [
          {
            code: 'actingPeriodInvalid',
            pointer: pointerTo(...at, 'acting', index, 'to'),
            detail: `The acting period of "${person}" ends on or before the day it starts; "to" is the first day after it.`,
          },
        ],
  )

/** What is wrong with leaders, deputies, acting and role holders (design.md section 3, Line of authority). */
export const postProblems = (parts: FileParts): Problem[] =>
  postsOf(parts).flatMap((post) => [...unknownHolders(post, parts.people), ...wrongPeriods(post)])
