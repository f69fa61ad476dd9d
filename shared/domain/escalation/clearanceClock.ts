import type { RoleName } from '../organization/organization.ts'
import { later, type Instant, type IsoDuration } from '../time/instant.ts'

/** What a clearance clock runs by, wherever it is kept. */
export interface ClearanceTiming {
  startedAt: Instant
  step: IsoDuration
  giveUp: IsoDuration
  roles: readonly RoleName[]
}

export interface AskingStep {
  step: number
  at: Instant
  roles: RoleName[]
}

/** When the approvers are asked (design.md section 3): the first role at once, the other after a step, all again after two. */
export const askingSteps = ({ startedAt, step, roles }: ClearanceTiming): AskingStep[] => {
  if (roles.length === 0) return []
  const afterOne = later(startedAt, step)
  const turns = roles.map((role, turn) => ({ at: turn === 0 ? startedAt : afterOne, roles: [role] }))
  return [...turns, { at: later(afterOne, step), roles: [...roles] }].map((asked, place) => ({ step: place, ...asked }))
}

/** When asking is given up and the crisis plan takes over. Deciding stays possible. */
export const givesUpAt = ({ startedAt, giveUp }: Pick<ClearanceTiming, 'startedAt' | 'giveUp'>): Instant =>
  later(startedAt, giveUp)
