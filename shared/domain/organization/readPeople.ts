import type { Organization, Person } from './organization.ts'
import { loginOf, personProblem, type PersonEntry } from './peopleProblems.ts'
import { readPhoneNumber } from './phoneNumber.ts'
import type { Problem } from './problem.ts'

interface ReadPerson {
  person: Person
  /** As in the organisation: `null` removes, absence keeps. */
  callOutPhone?: string | null
  problems: Problem[]
}

const personOf = ({ value }: PersonEntry, phone: string | undefined): Person => ({
  id: value.id,
  login: loginOf(value) ?? '',
  name: value.name,
  title: value.title,
  unit: value.unit,
  ...(value.email && { email: value.email }),
  ...(phone && { phone }),
  ...(value.it && { it: value.it }),
  admin: value.admin,
})

const readPerson = (entry: PersonEntry, callingCode: string): ReadPerson => {
  const { id, phone: written, callOutPhone: writtenCallOut } = entry.value
  const phone = written ? readPhoneNumber(written, callingCode) : undefined
  const callOutPhone = writtenCallOut ? readPhoneNumber(writtenCallOut, callingCode) : writtenCallOut
  const unreadable = (field: 'phone' | 'callOutPhone') =>
    personProblem(entry, 'phoneUnreadable', `The ${field} of person "${id}" is not a phone number.`, field)
  return {
    person: personOf(entry, phone),
    ...(callOutPhone !== undefined && { callOutPhone }),
    problems: [
      ...(written && !phone ? [unreadable('phone')] : []),
      ...(writtenCallOut && !callOutPhone ? [unreadable('callOutPhone')] : []),
    ],
  }
}

/**
 * People and their call-out numbers with every phone in E.164. `callingCode` (`+47`) is for numbers without one;
 * where the file has none, no phone can be judged, and no one is read.
 */
export const readPeople = (
  entries: PersonEntry[],
  callingCode: string | undefined,
): Pick<Organization, 'people' | 'callOutPhones'> & { problems: Problem[] } => {
  const read = callingCode === undefined ? [] : entries.map((entry) => readPerson(entry, callingCode))
  return {
    people: read.map(({ person }) => person),
    callOutPhones: new Map(
      read.flatMap(({ person, callOutPhone }) => (callOutPhone === undefined ? [] : [[person.id, callOutPhone]])),
    ),
    problems: read.flatMap(({ problems }) => problems),
  }
}
