import { en as shared } from '../../shared/texts/en.ts'
import { layout, emergency, connection, times, problems, offline, notFound, broken } from './en/page.ts'
import { byCard } from './en/byCard.ts'
import { code } from './en/code.ts'
import { now } from './en/now.ts'
import { report } from './en/report.ts'
import { notices } from './en/notices.ts'
import { calendar } from './en/calendar.ts'
import { agreement } from './en/agreement.ts'
import { absence } from './en/absence.ts'
import { forms } from './en/forms.ts'
import { noticePlan } from './en/noticePlan.ts'
import { plan } from './en/plan.ts'
import { administration, audit, outgoing } from './en/administration.ts'
import { organization } from './en/organization.ts'
import { callCard, cards, ownCard } from './en/cards.ts'
import { actions } from './en/actions.ts'
import { history } from './en/history.ts'
import { incident } from './en/incident.ts'
import type { Texts } from './nb.ts'

export const en: Texts = {
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
