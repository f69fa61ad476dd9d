import { isDue } from '../domain/messages/claim.ts'
import { isNotice, type Message } from '../domain/messages/message.ts'
import type { Clock, MessageKey, Store, Timers } from '../ports.ts'
import { arm } from './arm.ts'
import { withinPatience } from './patience.ts'

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

/** Messages go one after the other: what a later one about the same subject says may depend on whom an earlier one reached. */
export const createDispatch =
  ({ store, timers, clock, sendsTexts, courier }: DispatchNeeds): Dispatch =>
  async (messages) => {
    const now = clock.now()
    const isForUs = (message: Message): boolean => isDue(message, now) && (sendsTexts || isNotice(message))
    const forTimers = messages.filter((message) => !isForUs(message))
    const sending = sendOneByOne(messages.filter(isForUs), courier)
    await withinPatience(Promise.all([sending, arm({ store, timers }, forTimers, now)]))
  }

const sendOneByOne = async (due: readonly Message[], courier: DispatchNeeds['courier']): Promise<void> => {
  for (const { subject, id } of due) await courier({ subject, id })
}
