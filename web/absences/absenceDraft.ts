import type { Absence } from '../../shared/domain/availability/absence.ts'
import type { WrittenAbsence } from '../../shared/domain/availability/writtenAbsence.ts'
import type { Answer } from '../client/contract.ts'
import { instantMeant, writtenTime, type WrittenTime } from '../ui/writtenTime.ts'

export type ShownAbsence = Answer<'GET /api/absences'>['items'][number]

/** The form as it stands; `null` is all of IT. */
export interface AbsenceDraft {
  personId: string | null
  kind: WrittenAbsence['kind']
  from: WrittenTime
  to: WrittenTime
  alternative: string
  note: string
}

export const emptyAbsence: AbsenceDraft = {
  personId: null,
  kind: 'away',
  from: { text: '' },
  to: { text: '' },
  alternative: '',
  note: '',
}

export const draftOfAbsence = (
  { personId, kind, from, to, alternative = '', note = '' }: ShownAbsence,
  zone: string,
): AbsenceDraft => ({ personId, kind, from: writtenTime(from, zone), to: writtenTime(to, zone), alternative, note })

/** The absence as it is sent; undefined while a time is missing or unclear. `begun` is when it began, and does not move. */
export const absenceOf = (draft: AbsenceDraft, zone: string, begun?: string): WrittenAbsence | undefined => {
  const from = begun ?? instantMeant(draft.from, zone)
  const to = instantMeant(draft.to, zone)
  if (from === undefined || to === undefined) return undefined
  const [alternative, note] = [draft.alternative.trim(), draft.note.trim()]
  return {
    personId: draft.personId,
    kind: draft.kind,
    from,
    to,
    ...(alternative === '' ? {} : { alternative }),
    ...(note === '' ? {} : { note }),
  }
}

/** All absences as they are once this one is written; the one with `id` is what it replaces. */
export const absencesWith = (
  all: readonly ShownAbsence[],
  written: WrittenAbsence | undefined,
  id: string | undefined,
): Absence[] => [
  ...all.filter((other) => other.id !== id),
  ...(written ? [{ ...written, id: id ?? 'new', version: 0 }] : []),
]
