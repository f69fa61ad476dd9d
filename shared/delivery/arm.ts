import { withTimer } from '../domain/messages/claim.ts'
import type { Message } from '../domain/messages/message.ts'
import type { Instant } from '../domain/time/instant.ts'
import { faultFields, log } from '../http/log.ts'
import type { Change, Store, Timers } from '../ports.ts'
import { wakingTime } from './wake.ts'

/**
 * Sets a timer for each message that waits and has none, side by side, and marks them in one commit. Best effort: what fails here has no
 * mark, and the auditor finds it. Answers how many have one now.
 */
export const arm = async (
  { store, timers }: { store: Store; timers: Timers },
  messages: readonly Message[],
  now: Instant,
): Promise<number> => {
  const waiting = messages.filter(({ state, scheduled }) => state === 'pending' && !scheduled)
  const set = await Promise.allSettled(
    waiting.map((message) =>
      timers.set(message.id, wakingTime(message, now), { subject: message.subject, id: message.id }),
    ),
  )
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
