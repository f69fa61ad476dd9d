import { isDue } from '../domain/messages/claim.ts'
import { isNotice, type Message } from '../domain/messages/message.ts'
import { faultFields, log } from '../http/log.ts'
import type { Clock, Store, Timers } from '../ports.ts'
import { arm } from './arm.ts'
import type { Courier } from './courier.ts'
import { startHurry, withinPatience } from './patience.ts'

interface DispatchNeeds {
  store: Store
  timers: Timers
  clock: Clock
  /** False where a function may send no SMS: `deliver` is woken for those. */
  sendsTexts: boolean
  courier: Courier
}

/** Sends what is due and sets timers for the rest, once it has been committed. Never throws: the auditor does what is left. */
export type Dispatch = (messages: readonly Message[]) => Promise<void>

export const createDispatch =
  ({ store, timers, clock, sendsTexts, courier }: DispatchNeeds): Dispatch =>
  async (messages) => {
    const now = clock.now()
    const isForUs = (message: Message): boolean => isDue(message, now) && (sendsTexts || isNotice(message))
    const armed = (waiting: readonly Message[]) => arm({ store, timers }, waiting, now)
    const forTimers = messages.filter((message) => !isForUs(message))
    await withinPatience(Promise.all([sendInTurn(messages.filter(isForUs), courier).then(armed), armed(forTimers)]))
  }

/**
 * One after the other: what a later one about the same subject says may depend on whom an earlier one reached. Answers those for which
 * there was no time.
 */
const sendInTurn = async (due: readonly Message[], courier: Courier): Promise<Message[]> => {
  const isOutOfTime = startHurry()
  const left: Message[] = []
  for (const message of due) {
    if (isOutOfTime()) left.push(message)
    else await sendOne(message, courier, isOutOfTime)
  }
  return left
}

/** One that fails is no reason to keep the next from going. */
const sendOne = async ({ subject, id }: Message, courier: Courier, isOutOfTime: () => boolean): Promise<void> => {
  try {
    await courier({ subject, id }, isOutOfTime)
  } catch (fault) {
    log('sendFailed', faultFields(fault))
  }
}
