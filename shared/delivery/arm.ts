import { withTimer } from '../domain/messages/claim.ts'
import type { Message } from '../domain/messages/message.ts'
import type { Instant } from '../domain/time/instant.ts'
import { later } from '../domain/time/instant.ts'
import { faultFields, log } from '../http/log.ts'
import type { Change, Store, Timers } from '../ports.ts'

/** Due sooner than this is sent directly: Scheduler is precise to a minute only (EventBridge Scheduler, schedule types). */
const tooSoonForTimer = 'PT2M'

/** True for a message that shall be woken by a timer, and not sent by whoever looks at it now. */
export const needsTimer = (message: Message, now: Instant): boolean =>
  message.state === 'pending' && !message.scheduled && message.dueAt > later(now, tooSoonForTimer)

/**
 * Sets a timer for each message that needs one, side by side, and marks them in one commit. Best effort: what fails here has no
 * mark, and the auditor finds it. Answers how many have one now.
 */
export const arm = async (
  { store, timers }: { store: Store; timers: Timers },
  messages: readonly Message[],
  now: Instant,
): Promise<number> => {
  const waiting = messages.filter((message) => needsTimer(message, now))
  const set = await Promise.allSettled(waiting.map(({ id, dueAt, subject }) => timers.set(id, dueAt, { subject, id })))
  for (const one of set) if (one.status === 'rejected') log('timerFailed', faultFields(one.reason))
  const armed = waiting.filter((_, place) => set[place]?.status === 'fulfilled')
  if (armed.length === 0) return 0
  const outcome = await store.commit(armed.map(marked))
  return outcome.committed ? armed.length : 0
}

const marked = (message: Message): Change => ({
  kind: 'message',
  message: withTimer(message),
  expected: message.version,
})
