import { nb as shared } from '../../shared/texts/nb.ts'
import { layout, emergency, connection, times, problems, offline, notFound, broken } from './nb/page.ts'
import { byCard } from './nb/byCard.ts'
import { code } from './nb/code.ts'
import { now } from './nb/now.ts'
import { report } from './nb/report.ts'
import { notices } from './nb/notices.ts'
import { calendar } from './nb/calendar.ts'
import { agreement } from './nb/agreement.ts'
import { absence } from './nb/absence.ts'
import { forms } from './nb/forms.ts'
import { noticePlan } from './nb/noticePlan.ts'
import { plan } from './nb/plan.ts'
import { administration, audit, outgoing } from './nb/administration.ts'
import { organization } from './nb/organization.ts'
import { callCard, cards, ownCard } from './nb/cards.ts'
import { actions } from './nb/actions.ts'
import { history } from './nb/history.ts'
import { incident } from './nb/incident.ts'

/** What the page says in bokmål; every other language follows this shape, section by section. */
export const nb = {
  shared,
  layout,
  emergency,
  connection,
  times,
  problems,
  offline,
  notFound,
  broken,
  now,
  report,
  plan,
  incident,
  actions,
  history,
  notices,
  administration,
  organization,
  cards,
  callCard,
  ownCard,
  audit,
  outgoing,
  code,
  byCard,
  calendar,
  agreement,
  absence,
  forms,
  noticePlan,
}

export type Texts = typeof nb
