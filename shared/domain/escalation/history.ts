import type { PersonId } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'
import type { Escalation } from './escalation.ts'

interface Happened {
  /** 1, 2, 3 …: the place in the history. */
  sequence: number
  at: Instant
  by: PersonId
}

/** What was frozen when the incident was logged. */
export type LoggedEvent = Happened & {
  type: 'logged'
  incident: Pick<Escalation, 'report' | 'plan' | 'step' | 'giveUp' | 'linkedTo'>
}

/** What has happened to an incident; never changed, only added to. */
export type HistoryEvent = LoggedEvent
