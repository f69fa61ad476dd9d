import type { Directory } from '../organization/directory.ts'
import type { Instant } from '../time/instant.ts'
import type { Absence } from './absence.ts'
import { absenceProblems, type AbsenceRefusal, type WrittenAbsence } from './writtenAbsence.ts'

/** A new absence, or why there is none. */
export const recordAbsence = (
  id: string,
  written: WrittenAbsence,
  directory: Directory,
  now: Instant,
): Absence | AbsenceRefusal => {
  const problems = absenceProblems(written, directory, now)
  return problems.length > 0 ? { refused: 'invalid', problems } : { id, version: 1, ...written }
}

/** The absence as it is to be from now on. Once it has begun only its end and its texts may change; once it has ended, nothing. */
export const changeAbsence = (
  absence: Absence,
  written: WrittenAbsence,
  directory: Directory,
  now: Instant,
): Absence | AbsenceRefusal => {
  if (absence.to <= now) return { refused: 'notAllowedInState', state: 'ended' }
  const problems = absenceProblems(written, directory, now)
  if (problems.length > 0) return { refused: 'invalid', problems }
  if (absence.from <= now && !isSameSoFar(absence, written)) return { refused: 'notAllowedInState', state: 'begun' }
  return { id: absence.id, version: absence.version + 1, ...written }
}

/** Takes an absence back: `removed` when it has not begun. One that has begun ends at `now`, for what has been stays. */
export const takeBackAbsence = (absence: Absence, now: Instant): Absence | 'removed' | AbsenceRefusal => {
  if (absence.to <= now) return { refused: 'notAllowedInState', state: 'ended' }
  return absence.from >= now ? 'removed' : { ...absence, version: absence.version + 1, to: now }
}

const isSameSoFar = (one: WrittenAbsence, other: WrittenAbsence): boolean =>
  one.personId === other.personId && one.kind === other.kind && one.from === other.from
