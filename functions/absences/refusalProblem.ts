import type { AbsenceRefusal } from '../../shared/domain/availability/writtenAbsence.ts'
import { Problem } from '../../shared/http/problem.ts'

/** A refusal in the words of the contract: the first problem's code, with all of them pointed at. */
export const refusalProblem = (refusal: AbsenceRefusal): Problem =>
  refusal.refused === 'invalid'
    ? new Problem(refusal.problems[0]?.code ?? 'validation', { errors: refusal.problems })
    : new Problem('notAllowedInState', { state: refusal.state })
