import { statusOf, type ErrorCode } from '../contract/errorCodes.ts'
import type { ProblemBody } from '../contract/problem.ts'
import type { Language } from '../domain/organization/organization.ts'
import { textsIn } from '../texts/texts.ts'

type Particulars = Partial<Pick<ProblemBody, 'errors' | 'choices' | 'state' | 'warnings' | 'guidance'>> & {
  /** Seconds, for `Retry-After`. */
  retryAfter?: number
}

/** An answer that is no: thrown anywhere in a handler, turned into problem+json in one place. Carries no personal data. */
export class Problem extends Error {
  override name = 'Problem'
  readonly code: ErrorCode
  readonly particulars: Particulars

  constructor(code: ErrorCode, particulars: Particulars = {}) {
    super(code)
    this.code = code
    this.particulars = particulars
  }
}

/** The body of a problem in the reader's language (RFC 9457). */
export const problemBody = ({ code, particulars }: Problem, language: Language): ProblemBody => {
  const { retryAfter: _, ...members } = particulars
  return {
    type: `urn:vaktlinje:${code}`,
    status: statusOf[code],
    code,
    ...textsIn(language).problems[code],
    ...members,
  }
}
