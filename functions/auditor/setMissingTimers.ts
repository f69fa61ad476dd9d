import { arm } from '../../shared/delivery/arm.ts'
import { isDue } from '../../shared/domain/messages/claim.ts'
import type { MendNeeds } from './mend.ts'
import { mostAtOnce } from './sendOverdue.ts'

/** What is to be sent later and has no timer, because whoever committed it was cut off. What is due is `sendOverdue`'s. */
export const setMissingTimers = async ({ store, timers, clock }: MendNeeds): Promise<number> => {
  const now = clock.now()
  const keys = await store.unscheduledMessages(mostAtOnce)
  const messages = await Promise.all(keys.map(({ subject, id }) => store.readMessage(subject, id)))
  const later = messages.flatMap((message) => (message && !isDue(message, now) ? [message] : []))
  return arm({ store, timers }, later, now)
}
