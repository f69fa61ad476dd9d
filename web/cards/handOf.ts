import type { Issued } from './IssuedCard.tsx'

/** How large a card is written. */
export type Hand = 'large' | 'middle' | 'small'

type Said = Pick<Issued['print'], 'steps' | 'acting' | 'callOut'>

const charactersPerLine = 90

/** The crisis plan is as long as somebody wrote it; of a very long one the card holds the beginning. */
const mostPlanLines = 6

/** Many names and a long crisis plan make a smaller hand, so that it stays one sheet. */
export const handOf = ({ steps, acting, callOut = [] }: Said): Hand => {
  const contacts = steps.flatMap((step) => step.contacts)
  const plan = contacts.find(({ contactId }) => contactId === 'crisisPlan')?.name ?? ''
  const planLines = Math.min(Math.ceil(plan.length / charactersPerLine), mostPlanLines)
  // Who acts stands there with a period, on two lines.
  const lines = contacts.length + 2 * acting.length + callOut.length + planLines
  if (lines <= 13) return 'large'
  return lines <= 20 ? 'middle' : 'small'
}
