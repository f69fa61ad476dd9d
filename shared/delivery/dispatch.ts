import { isDue } from '../domain/messages/claim.ts'
import { isNotice, type Message } from '../domain/messages/message.ts'
import { faultFields, log } from '../http/log.ts'
import type { Clock, MessageKey, Store, Timers } from '../ports.ts'
import { arm } from './arm.ts'

interface DispatchNeeds {
  store: Store
  timers: Timers
  clock: Clock
  /** False where a function may send no SMS: `deliver` is woken for those. */
  sendsTexts: boolean
  courier: (key: MessageKey) => Promise<unknown>
}

/** Sends what is due and sets timers for the rest, once it has been committed. Never throws: the auditor does what is left. */
export type Dispatch = (messages: readonly Message[]) => Promise<void>

/** Nobody waits longer than this for an answer because of a message (design, section 1). */
const patienceMilliseconds = 5000

/** Messages go one after the other: what a later one about the same subject says may depend on whom an earlier one reached. */
export const createDispatch =
  ({ store, timers, clock, sendsTexts, courier }: DispatchNeeds): Dispatch =>
  async (messages) => {
    const now = clock.now()
    const isForUs = (message: Message): boolean => isDue(message, now) && (sendsTexts || isNotice(message))
    const forTimers = messages.filter((message) => !isForUs(message))
    const done = Promise.all([sendOneByOne(messages.filter(isForUs), courier), arm({ store, timers }, forTimers, now)])
    await Promise.race([done.catch((fault: unknown) => log('sendFailed', faultFields(fault))), patience()])
  }

const sendOneByOne = async (due: readonly Message[], courier: DispatchNeeds['courier']): Promise<void> => {
  for (const { subject, id } of due) await courier({ subject, id })
}

const patience = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, patienceMilliseconds).unref()
  })
