import type { Band } from '../calendar/hours.ts'
import type { PersonId, RoleName } from '../organization/organization.ts'

export type Criterion = 'dangerToLife' | 'productionStop' | 'other' | 'notCritical'

export type GuidanceRoute = 'ticket' | 'directCall' | 'directCallThenLine' | 'onCall' | 'line'

export type StepKind = 'emergency' | 'ticket' | 'support' | 'it' | 'onCall' | 'leader' | 'approver' | 'crisisPlan'

/** Why somebody is shown as they are. */
export type Mark = 'absent' | 'acting'

/** In the order in which they are shown everywhere. */
export const emergencyNumbers = ['113', '110', '112'] as const

export type EmergencyNumber = (typeof emergencyNumbers)[number]

/**
 * Whom to turn to, by reference only. Numbers, names and who holds a role are looked up when the plan is shown,
 * so that a plan frozen at logging never rings last week's number.
 */
export type PlanContact =
  | { is: 'emergencyNumber'; number: EmergencyNumber }
  | { is: 'ticketSystem' }
  | { is: 'supportEmail' }
  | { is: 'supportPhone' }
  | { is: 'alternative'; text: string }
  | { is: 'person'; personId: PersonId; marked?: Mark; deputyFor?: PersonId }
  | { is: 'role'; role: RoleName }
  | { is: 'agreement'; agreementId: string }
  | { is: 'crisisPlan' }

/** What a step says in words; the words themselves are in `shared/texts`. */
export type StepText =
  | 'emergencyFirst'
  | 'ticketSystem'
  | 'onlyIfPrevented'
  | 'ringNow'
  | 'noRank'
  | 'notPromised'
  | 'nobodyAtIt'
  | 'onCallAgreement'
  | 'ownLeaderOrAbove'
  | 'leaderContactsApprovers'
  | 'approversClear'
  | 'callerMayClear'
  | 'vacantPost'
  | 'crisisPlan'

export interface PlanStep {
  kind: StepKind
  /** `any`: no rank is implied, ring the next if there is no answer. */
  order: 'any' | 'sequence'
  contacts: PlanContact[]
  texts: StepText[]
}

export type Reason =
  | 'notCritical'
  | 'withinCoreHours'
  | 'withinHoursNotPromised'
  | 'afterHours'
  | 'nobodyPresent'
  | 'agreementCounts'
  | 'noAgreement'
  | 'callerMayClear'
  | 'callerIsNoManager'
  | 'vacantPost'
  | 'lineBroken'

/** An ordered way to somebody who can act. It never dead-ends. */
export interface Plan {
  route: GuidanceRoute
  band: Band
  steps: PlanStep[]
  reasons: Reason[]
}
