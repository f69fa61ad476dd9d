import type { Dispatch } from '../../shared/delivery/dispatch.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { addMissingOfAgreement, addMissingOfPeriod } from '../../shared/planning/addMissing.ts'
import type { Store } from '../../shared/ports.ts'

/**
 * Adds the reminders that come with other lead times; those that go with them end when they fall due. What fails here the auditor mends,
 * but it says so with an alarm.
 */
export const replanReminders = async (
  store: Store,
  directory: Directory,
  { now, dispatch }: { now: Instant; dispatch: Dispatch },
): Promise<void> => {
  const adding = { store, clock: { now: () => now }, see: dispatch }
  const calendar = await store.readCalendar()
  for (const { id } of calendar.agreements) await addMissingOfAgreement(adding, directory, id)
  for (const period of calendar.periods.filter(({ to }) => to > now))
    await addMissingOfPeriod(adding, directory, calendar, period)
}
