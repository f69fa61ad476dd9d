import type * as z from 'zod/mini'
import type { guidanceAnswer } from '../contract/guidance.ts'
import { awayAt } from '../domain/availability/availability.ts'
import type { Calendar } from '../domain/calendar/calendar.ts'
import type { PlanContact, StepKind } from '../domain/guidance/plan.ts'
import { markedHolder, roleHoldersOn } from '../domain/line/holders.ts'
import type { Directory } from '../domain/organization/directory.ts'
import { roleNames, type PersonId, type RoleName } from '../domain/organization/organization.ts'
import type { Instant } from '../domain/time/instant.ts'
import { localDateOf } from '../domain/time/localTime.ts'
import type { Catalogue } from '../texts/catalogue.ts'

export type ShownContact = z.input<typeof guidanceAnswer>['steps'][number]['contacts'][number]

/** What turns references into names and numbers: the facts of this moment, and the words. */
export interface Showing {
  directory: Directory
  calendar: Calendar
  /** Holders and absences as they are at this instant. */
  at: Instant
  /** Never shown to themselves. */
  callerId: PersonId
  texts: Catalogue
}

/** The people or numbers behind one reference of a plan; none when nobody is left behind it. */
export const shownContacts = (contact: PlanContact, kind: StepKind, showing: Showing): ShownContact[] => {
  const { directory, calendar, texts } = showing
  const { support, ticket } = directory.channels
  switch (contact.is) {
    case 'emergencyNumber':
      return [
        {
          contactId: `emergency:${contact.number}`,
          name: texts.emergencyNumbers[contact.number],
          title: '',
          phone: contact.number,
        },
      ]
    case 'ticketSystem':
      return [{ contactId: 'ticket', name: ticket.name, title: texts.contacts.ticketSystem, url: ticket.url }]
    case 'supportEmail':
      return [{ contactId: 'support:email', name: texts.contacts.supportEmail, title: '', email: support.email }]
    case 'supportPhone':
      return [{ contactId: 'support:phone', name: texts.contacts.supportPhone, title: '', phone: support.phone }]
    case 'alternative':
      return [{ contactId: 'support:alternative', name: contact.text, title: texts.contacts.alternative }]
    case 'crisisPlan':
      return [{ contactId: 'crisisPlan', name: directory.organization.crisisPlan, title: texts.contacts.crisisPlan }]
    case 'agreement':
      return calendar.agreements
        .filter(({ id }) => id === contact.agreementId)
        .map(({ id, phone }) => ({ contactId: `onCall:${id}`, name: texts.contacts.onCall, title: '', phone }))
    case 'person': {
      const { is: _, ...shown } = contact
      return shownPerson(kind, shown, directory)
    }
    case 'role':
      return shownRole(contact.role, showing)
  }
}

type PersonShown = Pick<ShownContact, 'marked' | 'deputyFor' | 'mayClear'> & { personId: PersonId }

const shownPerson = (kind: StepKind, shown: PersonShown, directory: Directory): ShownContact[] => {
  const person = directory.people.get(shown.personId)
  if (!person) return []
  const { name, title, phone } = person
  return [{ contactId: `${kind}:${person.id}`, name, title, phone, ...shown }]
}

/** Who holds the role at this moment, acting holders first; somebody who holds both roles stands under the first. */
const shownRole = (role: RoleName, showing: Showing): ShownContact[] => {
  const { directory, calendar, at, callerId } = showing
  const today = localDateOf(at, directory.organization.timeZone)
  const before = roleNames.slice(0, roleNames.indexOf(role)).flatMap((other) => roleHoldersOn(directory, other, today))
  const away = awayAt(at, calendar.absences)
  return roleHoldersOn(directory, role, today)
    .filter(({ personId }) => personId !== callerId && before.every((other) => other.personId !== personId))
    .flatMap((holder) => shownPerson('approver', { ...markedHolder(holder, away), mayClear: true }, directory))
}
