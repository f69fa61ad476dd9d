import { claimed, ended, mayBeClaimed } from '../domain/messages/claim.ts'
import type { Message, Subject } from '../domain/messages/message.ts'
import type { Clock, MessageKey, Store } from '../ports.ts'
import type { Brief, Errand } from './errand.ts'
import type { SendErrand } from './sendErrand.ts'

export interface CourierNeeds {
  store: Store
  clock: Clock
  /** A new token for each claim. */
  newToken: () => string
  briefs: Record<Subject['type'], Brief>
  sendErrand: SendErrand
}

export type Delivered = 'nothingToDo' | 'sent' | 'superseded' | 'missed' | 'failed' | 'released'

// A subject that keeps changing under us is somebody working on it: they, or the auditor, come by again.
const attempts = 5

/**
 * Sends one message if it is due, still true, and nobody else has it (design, section 6): claimed before it is sent, marked after.
 * Safe to call twice, at once, too early or too late.
 */
export const createCourier =
  (needs: CourierNeeds) =>
  async (key: MessageKey): Promise<Delivered> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const delivered = await deliverOnce(needs, key)
      if (delivered !== 'lostRace') return delivered
    }
    return 'nothingToDo'
  }

const deliverOnce = async (needs: CourierNeeds, { subject, id }: MessageKey): Promise<Delivered | 'lostRace'> => {
  const { store, clock, briefs } = needs
  const now = clock.now()
  const message = await store.readMessage(subject, id)
  if (!message || !mayBeClaimed(message, now)) return 'nothingToDo'
  const verdict = await briefs[subject.type](message, now)
  if ('wait' in verdict) return 'nothingToDo'
  if ('errand' in verdict) return claimAndSend(needs, message, verdict.errand)
  const over = ended(message, verdict.ended, verdict.reason)
  const outcome = await store.commit([{ kind: 'message', message: over, expected: message.version }])
  return outcome.committed ? verdict.ended : 'lostRace'
}

const claimAndSend = async (
  { store, clock, newToken, sendErrand }: CourierNeeds,
  message: Message,
  errand: Errand,
): Promise<Delivered | 'lostRace'> => {
  const held = claimed(message, newToken(), clock.now(), errand.parts.length)
  const outcome = await store.commit([{ kind: 'message', message: held, expected: message.version }, ...errand.guards])
  return outcome.committed ? sendErrand(held, errand) : 'lostRace'
}
