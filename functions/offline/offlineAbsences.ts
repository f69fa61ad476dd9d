import type * as z from 'zod/mini'
import type { getOffline } from '../../shared/contract/offline.ts'
import type { Absence } from '../../shared/domain/availability/absence.ts'
import { alternativeAt, availabilityAt } from '../../shared/domain/availability/availability.ts'
import { itStaffIds, type Directory } from '../../shared/domain/organization/directory.ts'
import type { PersonId } from '../../shared/domain/organization/organization.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { contains } from '../../shared/domain/time/interval.ts'

type OfflineAbsence = z.input<typeof getOffline.answer>['absences'][number]

/** What the phone may know of absences: how reachable IT is as a whole, and who of the caller's line is marked as absent now. */
export const offlineAbsences = (
  directory: Directory,
  absences: readonly Absence[],
  line: ReadonlySet<PersonId>,
  now: Instant,
): OfflineAbsence[] => [...unitAbsences(directory, absences, now), ...lineAbsences(absences, line, now)]

/** IT's availability as periods of the whole unit: they say no more than `GET /api/availability` tells everybody. */
const unitAbsences = (directory: Directory, absences: readonly Absence[], now: Instant): OfflineAbsence[] => {
  const staff = itStaffIds(directory)
  const ends = absences.flatMap(({ from, to }) => [from, to]).filter((end) => end > now)
  const cuts = [...new Set([now, ...ends])].toSorted()
  return cuts.flatMap((from, place) => {
    const to = cuts[place + 1]
    const level = availabilityAt(from, absences, staff, directory.availability.reducedAtOrBelow)
    if (to === undefined || level === 'normal') return []
    const alternative = alternativeAt(from, absences, staff)
    return [
      { personId: null, kind: level === 'none' ? ('away' as const) : ('reduced' as const), from, to, alternative },
    ]
  })
}

const lineAbsences = (absences: readonly Absence[], line: ReadonlySet<PersonId>, now: Instant): OfflineAbsence[] =>
  absences
    .filter(({ personId, kind }) => personId !== null && line.has(personId) && kind === 'away')
    .filter((absence) => contains(absence, now))
    .map(({ personId, kind, from, to }) => ({ personId, kind, from, to }))
