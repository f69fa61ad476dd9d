import type { ReplannedCalendar } from '../domain/availability/replannedCalendar.ts'
import type { Message } from '../domain/messages/message.ts'
import { periodMessages } from '../domain/notices/periodNotices.ts'
import type { Directory } from '../domain/organization/directory.ts'
import type { Dispatch } from '../delivery/dispatch.ts'
import type { Change, CommitOutcome, Store } from '../ports.ts'

// A transaction takes 100 changes, and what causes the notices goes with the first of them.
const mostMessages = 90

/** What there is to send, a transaction at a time, what is due first in the first. */
export type MessageBatches = readonly (readonly Message[])[]

/**
 * Writes the calendar with what changed it, and the notices about its changed periods. A year of free Fridays makes more notices than one
 * transaction takes: the rest is written right after it, and what a crash leaves out the auditor plans again from the calendar.
 */
export const commitReplanned = async (
  store: Store,
  changes: readonly Change[],
  { calendar, changed }: ReplannedCalendar,
  directory: Directory,
): Promise<{ outcome: CommitOutcome; batches: MessageBatches }> => {
  const [first = [], ...rest] = batchesOf(periodMessages(changed, directory))
  const outcome = await store.commit([
    ...changes,
    { kind: 'calendar', calendar, expected: calendar.version - 1 },
    ...first.map(added),
  ])
  if (!outcome.committed) return { outcome, batches: [] }
  for (const batch of rest) await store.commit(batch.map(added))
  return { outcome, batches: [first, ...rest] }
}

/** Sends what is due and sets timers for the rest: the batches side by side, since each tells of periods of its own. */
export const dispatchBatches = async (dispatch: Dispatch, batches: MessageBatches): Promise<void> => {
  await Promise.all(batches.map((batch) => dispatch(batch)))
}

const added = (message: Message): Change => ({ kind: 'message', message, expected: 0 })

const batchesOf = (messages: readonly Message[]): Message[][] => {
  const inTime = messages.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
  const starts = inTime.keys().filter((place) => place % mostMessages === 0)
  return [...starts].map((start) => inTime.slice(start, start + mostMessages))
}
