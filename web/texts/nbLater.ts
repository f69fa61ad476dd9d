import { absence } from './nb/absence.ts'
import { administration, audit, outgoing } from './nb/administration.ts'
import { agreement } from './nb/agreement.ts'
import { callCard, cards, ownCard } from './nb/cards.ts'
import { noticePlan } from './nb/noticePlan.ts'
import { notices } from './nb/notices.ts'
import { organization } from './nb/organization.ts'

/** What the page says in bokmål in the views that are not needed at 03:00: they are fetched with the first of them. */
export const nbLater = {
  absence,
  administration,
  agreement,
  audit,
  callCard,
  cards,
  noticePlan,
  notices,
  organization,
  outgoing,
  ownCard,
}
