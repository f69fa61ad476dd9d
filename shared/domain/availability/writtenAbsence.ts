import { daysAfter } from '../agreements/window.ts'
import type { Directory } from '../organization/directory.ts'
import { pointerTo } from '../organization/problem.ts'
import type { Instant } from '../time/instant.ts'
import type { Absence } from './absence.ts'

/** What an absence is to say. */
export type WrittenAbsence = Omit<Absence, 'id' | 'version'>

/** One thing that is wrong with what was sent. */
export interface AbsenceProblem {
  code: 'windowEndsBeforeStart' | 'windowPast' | 'windowTooLong' | 'personUnknown'
  /** JSON pointer into the request (RFC 6901). */
  pointer: string
  /** One English sentence without names and numbers. */
  detail: string
}

/** Why nothing was written. What has passed stays as it was: an absence that has begun keeps its beginning, one that has ended all. */
export type AbsenceRefusal =
  | { refused: 'invalid'; problems: AbsenceProblem[] }
  | { refused: 'notAllowedInState'; state: 'begun' | 'ended' }

const mostDays = 400

const problem = (code: AbsenceProblem['code'], detail: string, field: string): AbsenceProblem => ({
  code,
  pointer: pointerTo(field),
  detail,
})

/**
 * Everything that is wrong with an absence: it runs backwards, has ended already, is longer than 400 days, or is of somebody who is
 * neither in IT nor anybody one would ring. It may have begun: no notice in advance is asked of it (R20).
 */
export const absenceProblems = (
  { personId, from, to }: WrittenAbsence,
  directory: Directory,
  now: Instant,
): AbsenceProblem[] => [
  ...windowProblems(from, to, directory, now),
  ...(personId === null || directory.people.has(personId)
    ? []
    : [problem('personUnknown', 'This is nobody in IT, and no leader.', 'personId')]),
]

const windowProblems = (from: Instant, to: Instant, directory: Directory, now: Instant): AbsenceProblem[] => {
  if (to <= from) return [problem('windowEndsBeforeStart', 'The end must be after the start.', 'to')]
  if (to <= now) return [problem('windowPast', 'The absence is over already.', 'to')]
  if (to > daysAfter(from, mostDays, directory.organization.timeZone))
    return [problem('windowTooLong', `An absence lasts at most ${mostDays} days.`, 'to')]
  return []
}
