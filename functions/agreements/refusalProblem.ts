import type { AgreementRefusal } from '../../shared/domain/agreements/refusal.ts'
import { Problem } from '../../shared/http/problem.ts'

/** A refusal in the words of the contract: the first problem's code, with all of them pointed at. */
export const refusalProblem = (refusal: AgreementRefusal): Problem => {
  switch (refusal.refused) {
    case 'invalid':
      return new Problem(refusal.problems[0]?.code ?? 'validation', { errors: refusal.problems })
    case 'warningsNotAccepted':
      return new Problem('warningsNotAccepted', { warnings: refusal.warnings.map((code) => ({ code })) })
    case 'notAllowedInState':
      return new Problem('notAllowedInState', { state: refusal.state })
    case 'approverWithoutRole':
    case 'forbidden':
      return new Problem(refusal.refused)
  }
}
