import { ended } from '../domain/messages/claim.ts'
import type { Message } from '../domain/messages/message.ts'
import { count } from '../logging/metrics.ts'
import type { Change, Clock, Store } from '../ports.ts'
import type { Dispatch } from './dispatch.ts'
import type { Errand, PartOutcome } from './errand.ts'

export type Concluded = 'sent' | 'failed' | 'released'

const attempts = 6

export interface ConcludingNeeds {
  store: Store
  clock: Clock
  /** Sends what the end of a message has brought forward. */
  dispatch: Dispatch
}

/**
 * Ends a message with what else follows from having sent it; facts may move meanwhile, so it is asked again. What has to go now because of
 * it goes now. `released` when somebody else has taken the message over.
 */
export const conclude = async (
  { store, clock, dispatch }: ConcludingNeeds,
  { before, over }: { before: Message; over: Message },
  { conclude: follow }: Errand,
  outcomes: PartOutcome[],
): Promise<Concluded> => {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    // What went out must not go again because its subject never stands still: in the end the message is ended alone.
    const more = (attempt < attempts ? await follow?.(outcomes, clock.now()) : undefined) ?? []
    const outcome = await store.commit([{ kind: 'message', message: over, expected: before.version }, ...more])
    if (outcome.committed) {
      await dispatch(more.flatMap(messageOf))
      return counted(over, clock)
    }
    if (!(await isStill(store, before))) break
  }
  return 'released'
}

const messageOf = (change: Change): Message[] => (change.kind === 'message' ? [change.message] : [])

/** What else is written may hold messages too: which of them lost, only the store can tell. */
const isStill = async (store: Store, { subject, id, version }: Message): Promise<boolean> => {
  const message = await store.readMessage(subject, id)
  return message?.version === version
}

const counted = ({ state }: Message, clock: Clock): Concluded => {
  if (state !== 'failed') return 'sent'
  count('NoticesMissedOrFailed', 1, Date.parse(clock.now()))
  return 'failed'
}

/** How a message ends when nothing is left to try: by the parts that ever went out, and those that were refused just now. */
export const endOf = (message: Message, { parts, emptyMeans }: Errand): Message => {
  if (parts.length === 0 && emptyMeans !== undefined) return ended(message, 'failed', emptyMeans)
  if (parts.every(({ key }) => message.sentParts.includes(key))) return ended(message, 'sent')
  return ended(message, message.sentParts.length > 0 ? 'sent' : 'failed', 'refused')
}

/** How a message ends whose tries are used up. */
export const exhausted = (message: Message): Message => ended(message, 'failed', 'attemptsExhausted')
