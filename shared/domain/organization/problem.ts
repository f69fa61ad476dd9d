/** What can be wrong with an organisation file. Each is one of the error codes of the HTTP contract. */
export type ProblemCode =
  | 'notYaml'
  | 'validation'
  | 'phoneUnreadable'
  | 'unitUnknown'
  | 'unitDuplicate'
  | 'unitCycle'
  | 'rootMissing'
  | 'rootDuplicate'
  | 'personUnknown'
  | 'personDuplicate'
  | 'loginDuplicate'
  | 'loginMissing'
  | 'actingPeriodInvalid'
  | 'hoursInvalid'

/** One thing that keeps a file from being imported. */
export interface Problem {
  code: ProblemCode
  /** JSON pointer into the file (RFC 6901); empty for the file as a whole. */
  pointer: string
  /** One English sentence. It may hold ids, never a phone number, a login or the name of a person. */
  detail: string
}

/** Nobody mends more at a time. */
export const mostProblems = 100

/** The JSON pointer (RFC 6901) of a path; a part that is very long is cut. */
export const pointerTo = (...path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
