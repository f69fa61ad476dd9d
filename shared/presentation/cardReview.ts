import type { Card, Printed } from '../domain/cards/card.ts'
import { cardKindOf, cardsDue, type CardDue } from '../domain/cards/cardKind.ts'
import { cardStateAt, type CardState } from '../domain/cards/cardState.ts'
import { callerAt } from '../domain/line/caller.ts'
import type { PersonId } from '../domain/organization/organization.ts'
import { cardSays, printedOf, type CardShowing } from './cardOnPaper.ts'

interface CardReview {
  /** By the id of the card. */
  states: ReadonlyMap<Card['id'], CardState>
  /** Managers without a card that can be used. */
  missing: CardDue[]
}

/** How every card stands, seen from what would be printed today, and who has none. */
export const reviewCards = (
  cards: readonly Card[],
  showing: CardShowing,
  digest: (text: string) => string,
): CardReview => {
  const { directory, now } = showing
  const printedToday = new Map<PersonId, Printed | undefined>()
  const current = (personId: PersonId): Printed | undefined => {
    if (!printedToday.has(personId)) printedToday.set(personId, printedFor(personId, showing, digest))
    return printedToday.get(personId)
  }
  const states = new Map(cards.map((card) => [card.id, cardStateAt(card, current(card.personId), now)]))
  const usable = cards.filter(({ id }) => ['active', 'outdated'].includes(states.get(id) ?? ''))
  const equipped = new Set(usable.map(({ personId }) => personId))
  return { states, missing: cardsDue(directory, now).filter(({ person }) => !equipped.has(person.id)) }
}

/** What the card of this person would say today; undefined when they are no manager. */
const printedFor = (
  personId: PersonId,
  showing: CardShowing,
  digest: (text: string) => string,
): Printed | undefined => {
  const { directory, now } = showing
  const person = directory.people.get(personId)
  if (!person) return undefined
  const caller = callerAt(directory, person, now)
  const kind = cardKindOf(caller)
  return kind && printedOf(cardSays(caller, kind, showing), digest)
}
