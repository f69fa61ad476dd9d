import type { Calendar } from '../calendar/calendar.ts'
import { emergencyNumbers, type PlanContact } from '../guidance/plan.ts'
import type { Directory } from '../organization/directory.ts'
import type { Escalation } from './escalation.ts'

interface Reachable {
  directory: Directory
  calendar: Calendar
}

/** Everyone in IT and on call whom the plan names, as it is shown now: who has left since cannot be tried. */
export const itContactIds = ({ plan }: Escalation, reachable: Reachable): string[] =>
  plan.steps
    .filter(({ kind }) => kind === 'it' || kind === 'onCall')
    .flatMap(({ contacts }) => contacts.flatMap((contact) => itContactId(contact, reachable)))

const itContactId = (contact: PlanContact, { directory, calendar }: Reachable): string[] => {
  if (contact.is === 'person') return directory.people.has(contact.personId) ? [`it:${contact.personId}`] : []
  if (contact.is !== 'agreement') return []
  return calendar.agreements.some(({ id }) => id === contact.agreementId) ? [`onCall:${contact.agreementId}`] : []
}

const kindsOfPeople = ['it', 'leader', 'approver']
const numbersOfAll = [
  ...emergencyNumbers.map((number) => `emergency:${number}`),
  'support:phone',
  'support:alternative',
  'crisisPlan',
]

/**
 * True for whom somebody can have rung: a person of the directory, an agreement of the plan, or one of the numbers that every plan may
 * show. People are not held to the plan, for after clearance IT is rung on other numbers, and posts change hands.
 */
export const isContact = (
  { plan }: Escalation,
  contactId: string,
  { directory }: Pick<Reachable, 'directory'>,
): boolean => {
  const [kind = '', id = ''] = contactId.split(':', 2)
  if (kindsOfPeople.includes(kind)) return directory.people.has(id)
  if (kind !== 'onCall') return numbersOfAll.includes(contactId)
  return plan.steps.some(({ contacts }) =>
    contacts.some((contact) => contact.is === 'agreement' && contact.agreementId === id),
  )
}
