import { wakingTime } from '../../shared/delivery/arm.ts'
import { mayBeClaimed } from '../../shared/domain/messages/claim.ts'
import { isNotice } from '../../shared/domain/messages/message.ts'
import { later } from '../../shared/domain/time/instant.ts'
import type { MessageKey } from '../../shared/ports.ts'
import type { MendNeeds } from './mend.ts'

/** Later than this nobody else is about to send it (design, section 6). */
const overdueAfter = 'PT-90S'

const mostAtOnce = 50

/** Sends what is overdue or was left half sent. An SMS is `deliver`'s to send: it is woken once more. */
export const sendOverdue = async (needs: MendNeeds): Promise<number> => {
  const keys = await needs.store.dueMessages(later(needs.clock.now(), overdueAfter), mostAtOnce)
  let mended = 0
  for (const key of keys) mended += (await sendOne(needs, key)) ? 1 : 0
  return mended
}

const sendOne = async ({ store, clock, timers, courier }: MendNeeds, key: MessageKey): Promise<boolean> => {
  const now = clock.now()
  // The index lags behind: the message itself says whether there still is something to do.
  const message = await store.readMessage(key.subject, key.id)
  if (!message || !mayBeClaimed(message, now)) return false
  if (isNotice(message)) return (await courier(key)) !== 'nothingToDo'
  await timers.set(`${message.id}.${message.version}`, wakingTime(message, now), key)
  return true
}
