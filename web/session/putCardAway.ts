import { card, cardRefused, dropCard } from './card.ts'
import { forgetPerson } from './forgetPerson.ts'

/** Leaves nothing of the card's holder in the tab. What the phone keeps for its own owner stays. */
export const putCardAway = (): void => {
  if (!card.get()) return
  forgetPerson()
  dropCard()
}

/** The server no longer takes the card. */
export const refuseCard = (): void => {
  if (!card.get()) return
  putCardAway()
  cardRefused.set(true)
}
