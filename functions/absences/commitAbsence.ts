import { auditEntry } from '../../shared/domain/audit/auditEntry.ts'
import type { Absence } from '../../shared/domain/availability/absence.ts'
import { replannedCalendar } from '../../shared/domain/availability/replannedCalendar.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { PersonId } from '../../shared/domain/organization/organization.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import type { Dispatch } from '../../shared/delivery/dispatch.ts'
import type { SignIn } from '../../shared/http/signIn.ts'
import { commitReplanned, dispatchBatches } from '../../shared/planning/commitReplanned.ts'
import type { Change, Ids, Store } from '../../shared/ports.ts'

export interface AbsenceNeeds {
  store: Store
  ids: Ids
  dispatch: Dispatch
  signIn: SignIn
}

/** What was decided, and on which facts. */
interface Decided {
  id: string
  /** 0 for a new one. */
  expected: number
  next: Absence | 'removed'
  by: PersonId
  directory: Directory
  calendar: Calendar
  now: Instant
  /** Written beside it. */
  remembered?: Change[]
}

/**
 * Writes an absence, what IT's availability becomes by it, and the notices that follow, in one transaction; then sends what is due. False
 * when the absence, the other exceptions or the organisation had changed meanwhile.
 */
export const commitAbsence = async (
  { store, ids, dispatch }: AbsenceNeeds,
  { id, expected, next, by, directory, calendar, now, remembered = [] }: Decided,
): Promise<boolean> => {
  const others = calendar.absences.filter((absence) => absence.id !== id)
  const absences = next === 'removed' ? others : [...others, next]
  const replanned = replannedCalendar({ ...calendar, absences }, directory, now, () => ids.next(now))
  const written: Change =
    next === 'removed' ? { kind: 'absenceRemoved', id, expected } : { kind: 'absence', absence: next, expected }
  const subject = { type: 'absence', id } as const
  const { keep } = directory.audit
  const beside: Change[] = [
    { kind: 'directoryUnchanged', version: directory.version },
    { kind: 'audit', entry: auditEntry({ act: 'absenceChanged', subject, about: expected + 1, by, at: now, keep }) },
    ...remembered,
  ]
  const { outcome, batches } = await commitReplanned(store, [written, ...beside], replanned, directory)
  if (outcome.committed) await dispatchBatches(dispatch, batches)
  return outcome.committed
}
