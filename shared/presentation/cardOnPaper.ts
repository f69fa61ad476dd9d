import type * as z from 'zod/mini'
import type { postCard } from '../contract/cards.ts'
import { emptyCalendar } from '../domain/calendar/calendar.ts'
import type { Card, CardKind, Printed } from '../domain/cards/card.ts'
import { actingOnCard, cardSteps, withoutActing } from '../domain/cards/cardPlan.ts'
import type { Plan } from '../domain/guidance/plan.ts'
import type { Caller } from '../domain/line/caller.ts'
import type { Directory } from '../domain/organization/directory.ts'
import type { PersonId } from '../domain/organization/organization.ts'
import type { Instant } from '../domain/time/instant.ts'
import { localDateOf } from '../domain/time/localTime.ts'
import type { Catalogue } from '../texts/catalogue.ts'
import { callOutNumbers } from './callOutNumbers.ts'
import { shownCriteria } from './criteria.ts'
import { shownGuidance } from './guidance.ts'

type OnPaper = z.input<typeof postCard.answer>['print']

/** What a card says, apart from when it was issued. */
export type CardSays = Omit<OnPaper, 'version' | 'issuedAt' | 'expiresAt'>

export interface CardShowing {
  directory: Directory
  callOutPhones: ReadonlyMap<PersonId, string>
  now: Instant
  texts: Catalogue
}

/** What the card of this manager says today (design.md section 8): their own line, the approvers, and for an approver IT's numbers. */
export const cardSays = (caller: Caller, kind: CardKind, showing: CardShowing): CardSays => {
  const { directory, now, texts } = showing
  const { person } = caller
  const today = localDateOf(now, directory.organization.timeZone)
  const lasting = withoutActing(directory)
  const plan: Plan = { route: 'line', band: 'afterHours', steps: cardSteps(lasting, caller, today), reasons: [] }
  const resolving = { directory: lasting, calendar: emptyCalendar, at: now, callerId: person.id, texts }
  return {
    organization: directory.organization.name,
    kind,
    holder: { name: person.name, title: person.title, unit: directory.units.get(person.unit)?.name ?? '' },
    criteria: shownCriteria(texts),
    steps: shownGuidance(plan, resolving).steps,
    acting: shownActing(caller, directory, today),
    ...(kind === 'approver' ? { callOut: callOutNumbers(showing, person.id) } : {}),
  }
}

const shownActing = (caller: Caller, directory: Directory, today: string): CardSays['acting'] =>
  actingOnCard(directory, caller, today).flatMap(({ post, person: personId, from, to }) => {
    const person = directory.people.get(personId)
    return person ? [{ post, personId, name: person.name, title: person.title, phone: person.phone, from, to }] : []
  })

/** With its validity, ready for the print view. */
export const onPaper = (says: CardSays, { issuedAt, expiresAt }: Card, version: number): OnPaper => ({
  ...says,
  version,
  issuedAt,
  expiresAt,
})

/** Digests of what somebody would ring wrong by if it changed: names, numbers and who stands in for whom, in no language. */
export const printedOf = ({ kind, steps, acting, callOut }: CardSays, digest: (text: string) => string): Printed => {
  const contacts = steps.flatMap((step) => step.contacts).map(essence)
  const numbers = (callOut ?? []).map(essence)
  return {
    lasting: digest(JSON.stringify([kind, contacts, numbers])),
    passing: acting.map((one) => digest(JSON.stringify([essence(one), one.post, one.from, one.to]))),
  }
}

/** All names but those of the emergency numbers are the same in every language. */
const essence = (contact: {
  contactId?: string
  personId?: string | undefined
  name: string
  phone?: string | undefined
  deputyFor?: string | undefined
}) => {
  const { contactId, personId, name, phone, deputyFor } = contact
  return [contactId ?? personId, contactId?.startsWith('emergency:') ? '' : name, phone, deputyFor]
}
