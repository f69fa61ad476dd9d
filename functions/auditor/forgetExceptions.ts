import { calendarWithout, lastEndOf } from '../../shared/domain/retention/calendarWithout.ts'
import { isKeptNoLonger } from '../../shared/domain/retention/isKeptNoLonger.ts'
import type { IsoDuration } from '../../shared/domain/time/instant.ts'
import type { Change, Store } from '../../shared/ports.ts'
import type { ForgetNeeds } from './forget.ts'

/** Removes absences that ended so long ago. */
export const forgetAbsences = async ({ store, clock, attempt }: ForgetNeeds, keep: IsoDuration): Promise<void> => {
  const now = clock.now()
  for (const { id, version, to } of await store.listAbsences())
    if (isKeptNoLonger(to, keep, now))
      await attempt(() => forgetException(store, { kind: 'absenceRemoved', id, expected: version }))
}

/** Removes agreements whose last window ended so long ago. */
export const forgetAgreements = async ({ store, clock, attempt }: ForgetNeeds, keep: IsoDuration): Promise<void> => {
  const now = clock.now()
  for (const agreement of await store.listAgreements()) {
    const { id, revision } = agreement
    if (isKeptNoLonger(lastEndOf(agreement), keep, now))
      await attempt(() => forgetException(store, { kind: 'agreementRemoved', id, expected: revision }))
  }
}

/** The calendar holds what has ended until something changes it, be that for years. */
const forgetException = async (
  store: Store,
  removed: Extract<Change, { kind: 'absenceRemoved' | 'agreementRemoved' }>,
): Promise<void> => {
  const calendar = await store.readCalendar()
  const without = calendarWithout(calendar, removed.id)
  await store.commit([
    removed,
    ...(without ? [{ kind: 'calendar', calendar: without, expected: calendar.version } as const] : []),
  ])
}
