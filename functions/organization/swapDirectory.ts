import { replannedCalendar } from '../../shared/domain/availability/replannedCalendar.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { decideAgain } from '../../shared/http/decideAgain.ts'
import { commitReplanned, type MessageBatches } from '../../shared/planning/commitReplanned.ts'
import type { Change, Store } from '../../shared/ports.ts'

interface Swap {
  directory: Directory
  /** What it replaces; undefined for the first. */
  before: Directory | undefined
  now: Instant
  /** Asked for each new period of thin or no IT. */
  newId: () => string
  /** Written beside it. */
  beside: readonly Change[]
}

export type SwapOutcome = { swapped: true; batches: MessageBatches } | { swapped: false }

/**
 * Puts a new directory in place, with what IT's availability becomes by its staff and hours, and the notices that follow. Exceptions that
 * change meanwhile are planned with again; the version of the directory alone decides who wins.
 */
export const swapDirectory = (store: Store, swap: Swap): Promise<SwapOutcome> =>
  decideAgain(() => swapOnce(store, swap))

const swapOnce = async (
  store: Store,
  { directory, before, now, newId, beside }: Swap,
): Promise<SwapOutcome | undefined> => {
  const calendar = await store.readCalendar()
  const replanned = replannedCalendar(calendar, directory, now, newId, before)
  const changes: Change[] = [{ kind: 'directory', directory, expected: before?.version ?? 0 }, ...beside]
  const unchanged: Change = { kind: 'calendarUnchanged', version: calendar.version }
  const { outcome, batches } =
    replanned.changed.length > 0
      ? await commitReplanned(store, changes, replanned, directory)
      : { outcome: await store.commit([...changes, unchanged]), batches: [] }
  if (outcome.committed) return { swapped: true, batches }
  return outcome.lost.every(isOfCalendar) ? undefined : { swapped: false }
}

const isOfCalendar = (kind: Change['kind']): boolean => kind === 'calendar' || kind === 'calendarUnchanged'
