import { repeated, type Entry, type List } from './fileParts.ts'
import type { PersonInFile } from './organizationFile.ts'
import { pointerTo, type Problem, type ProblemCode } from './problem.ts'

export type PersonEntry = Entry<PersonInFile>

/** Lower case, because identity providers do not agree on case; the e-mail address unless the file says otherwise. */
export const loginOf = ({ login, email }: PersonInFile): string | undefined => (login ?? email)?.toLowerCase()

/** A problem with one person, or with one field of theirs. */
export const personProblem = (
  { index }: PersonEntry,
  code: ProblemCode,
  detail: string,
  ...field: (keyof PersonInFile)[]
): Problem => ({ code, pointer: pointerTo('people', index, ...field), detail })

const sameIds = (entries: PersonEntry[]): Problem[] =>
  repeated(entries, ({ id }) => id).map((entry) =>
    personProblem(entry, 'personDuplicate', `There is another person "${entry.value.id}" before this one.`, 'id'),
  )

const sameLogins = (entries: PersonEntry[]): Problem[] =>
  repeated(entries, loginOf).map((entry) => {
    const detail = `Person "${entry.value.id}" has the same login as another person before.`
    return personProblem(entry, 'loginDuplicate', detail, entry.value.login ? 'login' : 'email')
  })

const withoutLogin = (entries: PersonEntry[]): Problem[] =>
  entries
    .filter(({ value }) => loginOf(value) === undefined)
    .map((entry) => personProblem(entry, 'loginMissing', `Person "${entry.value.id}" has neither login nor email.`))

const inUnknownUnit = (entries: PersonEntry[], units: Pick<List<unknown>, 'knows'>): Problem[] =>
  entries
    .filter(({ value: { unit } }) => !units.knows(unit))
    .map((entry) => {
      const { id, unit } = entry.value
      return personProblem(
        entry,
        'unitUnknown',
        `Person "${id}" is in unit "${unit}", which is not in the file.`,
        'unit',
      )
    })

// A private number is kept for call-out alone (A6), so nobody else's may be.
const needlessCallOutPhones = (entries: PersonEntry[]): Problem[] =>
  entries
    .filter(({ value: { it, callOutPhone } }) => callOutPhone && !it)
    .map((entry) => {
      const detail = `Person "${entry.value.id}" is not in IT, so no call-out number is kept.`
      return personProblem(entry, 'validation', detail, 'callOutPhone')
    })

/** What is wrong with people apart from their numbers (design.md section 4). */
export const peopleProblems = (entries: PersonEntry[], units: Pick<List<unknown>, 'knows'>): Problem[] => [
  ...sameIds(entries),
  ...sameLogins(entries),
  ...withoutLogin(entries),
  ...inUnknownUnit(entries, units),
  ...needlessCallOutPhones(entries),
]
