import { roleNames, type RoleName } from '../organization/organization.ts'
import type { Escalation } from './escalation.ts'

type Deciding = Pick<Escalation, 'state' | 'needsClearance' | 'approvers' | 'decisions'>

const hasDecided = ({ decisions }: Pick<Escalation, 'decisions'>, role: RoleName): boolean =>
  decisions.some((decision) => decision.role === role)

/** The roles whose word is still free (design.md section 3: at most one decision a role, none once it is cleared or over). */
export const mayStillDecide = (escalation: Deciding): RoleName[] =>
  escalation.state === 'logged' || escalation.state === 'declined'
    ? roleNames.filter((role) => !hasDecided(escalation, role))
    : []

/** Those of them that the clock asks, in order. */
export const stillAsked = (escalation: Deciding): RoleName[] => {
  const free = mayStillDecide(escalation)
  return escalation.approvers.filter((role) => free.includes(role))
}

/** True while an approver's word is needed and can still be had. */
export const waitsForClearance = (escalation: Deciding): boolean =>
  escalation.needsClearance && mayStillDecide(escalation).length > 0
