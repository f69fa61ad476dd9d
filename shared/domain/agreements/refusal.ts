import { pointerTo } from '../organization/problem.ts'
import type { AgreementState } from './agreement.ts'
import type { AgreementWarning } from './warnings.ts'

type AgreementProblemCode =
  | 'windowEndsBeforeStart'
  | 'windowPast'
  | 'windowTooLong'
  | 'staffMissing'
  | 'staffUnknown'
  | 'audienceEmpty'
  | 'unitUnknown'
  | 'phoneUnreadable'
  | 'approvedAtMissing'
  | 'approvedAtInFuture'
  | 'approvedBefore'
  | 'referenceMissing'

/** One thing that is wrong with what was sent. */
export interface AgreementProblem {
  code: AgreementProblemCode
  /** JSON pointer into the request (RFC 6901). */
  pointer: string
  /** One English sentence without names and numbers. */
  detail: string
}

/** A problem at a path of the request. */
export const agreementProblem = (
  code: AgreementProblemCode,
  detail: string,
  ...path: PropertyKey[]
): AgreementProblem => ({ code, pointer: pointerTo(...path), detail })

/** Why nothing was written. */
export type AgreementRefusal =
  | { refused: 'invalid'; problems: AgreementProblem[] }
  /** All that has to be accepted, also what was. */
  | { refused: 'warningsNotAccepted'; warnings: AgreementWarning[] }
  | { refused: 'notAllowedInState'; state: AgreementState | 'ended' }
  /** Who is to have said yes did not hold the role then (R27). */
  | { refused: 'approverWithoutRole' }
  /** Neither a holder of the role, nor the IT lead who records a holder's word. */
  | { refused: 'forbidden' }
