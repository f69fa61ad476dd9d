import { wakingTime } from '../../shared/delivery/wake.ts'
import { mayBeClaimed } from '../../shared/domain/messages/claim.ts'
import { isNotice } from '../../shared/domain/messages/message.ts'
import { later } from '../../shared/domain/time/instant.ts'
import type { MessageKey } from '../../shared/ports.ts'
import type { MendNeeds } from './mend.ts'

/** Later than this nobody else is about to send it (design, section 6). */
const overdueAfter = 'PT-90S'

/** More than ever wait at once, and as many as one commit takes; what waits longest comes first. */
export const mostAtOnce = 100

/** Sends what is overdue or was left half sent, whether a timer was set for it or not. An SMS is `deliver`'s to send: it is woken once more. */
export const sendOverdue = async (needs: MendNeeds): Promise<number> => {
  const { store, clock, attempt, isOutOfTime } = needs
  const [due, unscheduled] = await Promise.all([
    store.dueMessages(later(clock.now(), overdueAfter), mostAtOnce),
    store.unscheduledMessages(mostAtOnce),
  ])
  let mended = 0
  for (const key of [...due, ...unscheduled])
    if (!isOutOfTime()) mended += (await attempt(() => sendOne(needs, key))) ?? 0
  return mended
}

const sendOne = async (needs: MendNeeds, key: MessageKey): Promise<number> => {
  const { store, clock, courier, wake, isOutOfTime } = needs
  const now = clock.now()
  // The index lags behind: the message itself says whether there still is something to do.
  const message = await store.readMessage(key.subject, key.id)
  if (!message || !mayBeClaimed(message, now) || (message.retryAt ?? message.dueAt) > later(now, overdueAfter)) return 0
  if (!isNotice(message)) {
    await wake(key, wakingTime(message, now))
    return 1
  }
  const delivered = await courier(key, isOutOfTime)
  return delivered === 'nothingToDo' || delivered === 'waiting' ? 0 : 1
}
