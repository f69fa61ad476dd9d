import { claimed, ended, isExhausted, mayBeClaimed } from '../domain/messages/claim.ts'
import type { Message, Subject } from '../domain/messages/message.ts'
import { later } from '../domain/time/instant.ts'
import { count } from '../logging/metrics.ts'
import type { Clock, MessageKey, Store } from '../ports.ts'
import { conclude, exhausted, type Concluded } from './conclude.ts'
import type { Dispatch } from './dispatch.ts'
import type { Brief, Errand, Over } from './errand.ts'
import type { SendErrand } from './sendErrand.ts'
import type { Wake } from './wake.ts'

export interface CourierNeeds {
  store: Store
  clock: Clock
  /** A new token for each claim. */
  newToken: () => string
  briefs: Record<Subject['type'], Brief>
  sendErrand: SendErrand
  wake: Wake
  dispatch: Dispatch
}

export type Delivered = Concluded | 'nothingToDo' | 'waiting' | 'superseded' | 'missed'

/**
 * Sends one message if it is due, still true, and nobody else has it (design, section 6): claimed before it is sent, marked after.
 * Safe to call twice, at once, too early or too late. `isOutOfTime` is as in `SendErrand`.
 */
export type Courier = (key: MessageKey, isOutOfTime?: () => boolean) => Promise<Delivered>

// A subject that keeps changing under us is somebody working on it: we come again when they are done.
const attempts = 5
const pause = 'PT30S'

export const createCourier =
  (needs: CourierNeeds): Courier =>
  async (key, isOutOfTime) => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const delivered = await deliverOnce(needs, key, isOutOfTime)
      if (delivered !== 'lostRace') return delivered
    }
    return wait(needs, key)
  }

const wait = async ({ wake, clock }: CourierNeeds, key: MessageKey): Promise<'waiting'> => {
  await wake(key, later(clock.now(), pause))
  return 'waiting'
}

const deliverOnce = async (
  needs: CourierNeeds,
  key: MessageKey,
  isOutOfTime: (() => boolean) | undefined,
): Promise<Delivered | 'lostRace'> => {
  const { store, clock, briefs } = needs
  const now = clock.now()
  const message = await store.readMessage(key.subject, key.id)
  if (!message || !mayBeClaimed(message, now)) return 'nothingToDo'
  const verdict = await briefs[key.subject.type](message, now)
  if ('wait' in verdict) return wait(needs, key)
  if ('ended' in verdict) return end(needs, message, verdict)
  // Claimed still, though its tries are used up: whoever held it died of it each time.
  if (isExhausted(message)) return conclude(needs, { before: message, over: exhausted(message) }, verdict.errand, [])
  return claimAndSend(needs, message, verdict.errand, isOutOfTime)
}

const end = async (
  { store, clock }: CourierNeeds,
  message: Message,
  { ended: state, reason }: Over,
): Promise<Delivered | 'lostRace'> => {
  const over = ended(message, state, reason)
  const outcome = await store.commit([{ kind: 'message', message: over, expected: message.version }])
  if (!outcome.committed) return 'lostRace'
  if (state === 'missed') count('NoticesMissedOrFailed', 1, Date.parse(clock.now()))
  return state
}

const claimAndSend = async (
  { store, clock, newToken, sendErrand }: CourierNeeds,
  message: Message,
  errand: Errand,
  isOutOfTime: (() => boolean) | undefined,
): Promise<Delivered | 'lostRace'> => {
  const keys = errand.parts.map(({ key }) => key)
  const held = claimed(message, newToken(), clock.now(), keys)
  const outcome = await store.commit([{ kind: 'message', message: held, expected: message.version }, ...errand.guards])
  return outcome.committed ? sendErrand(held, errand, isOutOfTime) : 'lostRace'
}
