import { arm } from '../../shared/delivery/arm.ts'
import { replannedCalendar, type ReplannedCalendar } from '../../shared/domain/availability/replannedCalendar.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import { addMissingOfAgreement, addMissingOfPeriod, type AddingNeeds } from '../../shared/planning/addMissing.ts'
import { commitReplanned } from '../../shared/planning/commitReplanned.ts'
import type { MendNeeds } from './mend.ts'

/** Plans anew from the facts, and writes what is not there. Lost races are left for the next minute. */
export const mendPlan = async (needs: MendNeeds): Promise<number> => {
  const { store, timers, clock, attempt } = needs
  const [directory, calendar] = await Promise.all([store.readDirectory(), store.readCalendar()])
  if (!directory) return 0
  const adding: AddingNeeds = { store, clock, see: (added) => arm({ store, timers }, added, clock.now()) }
  let mended = 0
  for (const { id } of calendar.agreements)
    mended += (await attempt(() => addMissingOfAgreement(adding, directory, id))) ?? 0
  return mended + (await mendPeriods(needs, adding, directory, calendar))
}

const mendPeriods = async (
  needs: MendNeeds,
  adding: AddingNeeds,
  directory: Directory,
  calendar: Calendar,
): Promise<number> => {
  const { clock, ids, attempt } = needs
  const now = clock.now()
  const replanned = replannedCalendar(calendar, directory, now, () => ids.next(now))
  if (replanned.changed.length > 0) return writeReplanned(needs, directory, replanned)
  let mended = 0
  for (const period of calendar.periods.filter(({ to }) => to > now))
    mended += (await attempt(() => addMissingOfPeriod(adding, directory, calendar, period))) ?? 0
  return mended
}

const writeReplanned = async (
  { store, timers, clock }: MendNeeds,
  directory: Directory,
  replanned: ReplannedCalendar,
): Promise<number> => {
  const unchanged = { kind: 'directoryUnchanged', version: directory.version } as const
  const { outcome, batches } = await commitReplanned(store, [unchanged], replanned, directory)
  if (!outcome.committed) return 0
  for (const batch of batches) await arm({ store, timers }, batch, clock.now())
  return replanned.changed.length
}
