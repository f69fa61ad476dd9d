import type { Message } from '../../shared/domain/messages/message.ts'
import type { MendNeeds } from './mend.ts'

const mostAtOnce = 50

/** What was committed and neither sent nor given a timer, because whoever did it was cut off. */
export const setMissingTimers = async ({ store, dispatch }: MendNeeds): Promise<number> => {
  const keys = await store.unscheduledMessages(mostAtOnce)
  const messages = await Promise.all(keys.map(({ subject, id }) => store.readMessage(subject, id)))
  const missing = messages.filter((message): message is Message => message?.state === 'pending' && !message.scheduled)
  await dispatch(missing)
  return missing.length
}
