import type { nbLater } from './nbLater.ts'
import { nb as shared } from '../../shared/texts/nb.ts'
import { layout, emergency, connection, times, problems, offline, notFound, broken } from './nb/page.ts'
import { byCard } from './nb/byCard.ts'
import { code } from './nb/code.ts'
import { now } from './nb/now.ts'
import { report } from './nb/report.ts'
import { calendar } from './nb/calendar.ts'
import { forms } from './nb/forms.ts'
import { plan } from './nb/plan.ts'
import { actions } from './nb/actions.ts'
import { history } from './nb/history.ts'
import { incident } from './nb/incident.ts'

/** What the page says in bokmål from the first moment. */
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
  code,
  byCard,
  calendar,
  forms,
}

/** Everything it says; every language follows this shape, section by section. */
export type Texts = typeof nb & typeof nbLater
