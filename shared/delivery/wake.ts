import { isDue } from '../domain/messages/claim.ts'
import type { Message } from '../domain/messages/message.ts'
import { later, type Instant } from '../domain/time/instant.ts'
import { faultFields, log } from '../http/log.ts'
import type { MessageKey, Timers } from '../ports.ts'

/** Long enough that the timer is still ahead when it is set: what Scheduler does with a past one is documented nowhere. */
const atOnce = 'PT5S'

/** When `deliver` is woken for a message: when it is due, when it is to be tried again, or at once. */
export const wakingTime = (message: Message, now: Instant): Instant => {
  if (!isDue(message, now)) return message.dueAt
  const soon = later(now, atOnce)
  return message.retryAt !== undefined && message.retryAt > soon ? message.retryAt : soon
}

/** Has `deliver` woken for a message once more. Never throws: whom nobody is woken for, the auditor finds. */
export type Wake = (message: MessageKey, at: Instant) => Promise<void>

/** Under a name of its own each time: the message's own may have been used already, and no name is used twice. */
export const createWake =
  ({ timers, newToken }: { timers: Timers; newToken: () => string }): Wake =>
  async ({ subject, id }, at) => {
    try {
      await timers.set(newToken(), at, { subject, id })
    } catch (fault) {
      log('timerFailed', faultFields(fault))
    }
  }
