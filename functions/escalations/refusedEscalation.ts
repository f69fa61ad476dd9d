import type { EscalationRefusal } from '../../shared/domain/escalation/outcome.ts'
import { Problem } from '../../shared/http/problem.ts'

/** Why a command was refused, as a problem: 403, 409 with the state that stands in the way, or 422. */
export const refusedEscalation = (refusal: EscalationRefusal): Problem =>
  refusal.refused === 'notAllowedInState'
    ? new Problem(refusal.refused, { state: refusal.state })
    : new Problem(refusal.refused)
