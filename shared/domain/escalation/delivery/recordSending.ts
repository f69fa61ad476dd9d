import type { Message } from '../../messages/message.ts'
import type { PersonId } from '../../organization/organization.ts'
import type { Instant } from '../../time/instant.ts'
import { withStepEarly, type ClearanceQueue } from '../clearanceQueue.ts'
import { clockOf } from '../clocks.ts'
import type { Escalation } from '../escalation.ts'
import { broughtForward } from '../forward.ts'
import { byItself, type Notification } from '../history.ts'
import { happening, unchanged, type EscalationChange, type MessageWrite } from '../outcome.ts'
import type { EscalationMessage } from '../plannedMessages.ts'

/** What became of a message's parts. What was sent in an earlier try counts as accepted: nobody knows better any more. */
export interface Sending {
  outcomes: readonly { key: PersonId; outcome: 'accepted' | 'refused' }[]
  withoutPhone: readonly PersonId[]
  /** About the incident, as last read. */
  messages: readonly Message[]
  queue: ClearanceQueue
}

/** What is written together with the end of a message. */
export interface Recorded extends EscalationChange {
  messages: MessageWrite[]
  /** Only when it changes; it was read with the version before. */
  queue?: ClearanceQueue
}

/**
 * Writes into the history whom a message reached: the reporter sees it. A step of a clock that reached nobody brings the next one forward at
 * once (design.md section 3).
 */
export const recordSending = (
  escalation: Escalation,
  message: EscalationMessage,
  sending: Sending,
  now: Instant,
): Recorded => {
  const notification = notificationOf(message, sending)
  const change = happening(unchanged(escalation), notification, { at: now, by: byItself })
  const isLost = notification.type === 'noOneNotified' && 'step' in message.content
  return { ...change, ...(isLost ? nextForward(change.escalation, message, sending, now) : { messages: [] }) }
}

const notificationOf = ({ content, about, sentParts }: EscalationMessage, sending: Sending): Notification => {
  const { outcomes, withoutPhone } = sending
  const keysOf = (wanted: 'accepted' | 'refused') =>
    outcomes.filter(({ outcome }) => outcome === wanted).map(({ key }) => key)
  const accepted = [...sentParts, ...keysOf('accepted')]
  return {
    type: accepted.length > 0 ? 'notified' : 'noOneNotified',
    message: content.kind,
    ...('step' in content ? { clock: { sequence: about, step: content.step } } : {}),
    accepted,
    refused: keysOf('refused'),
    withoutPhone: [...withoutPhone],
  }
}

const nextForward = (
  escalation: Escalation,
  { about }: EscalationMessage,
  { messages, queue }: Sending,
  now: Instant,
): Pick<Recorded, 'messages' | 'queue'> => {
  const running = clockOf(escalation)
  const next = running?.steps.find(({ content }) => !running.clock.taken.includes(content.step))
  if (running?.clock.sequence !== about || next === undefined) return { messages: [] }
  const forward = broughtForward(escalation, running, next, messages, now)
  if (forward === undefined) return { messages: [] }
  if (escalation.state === 'cleared') return { messages: [forward] }
  const early = withStepEarly(queue, escalation.id, next.content.step)
  return { messages: [forward], queue: { ...early, version: queue.version + 1 } }
}
