import type { Message } from '../../messages/message.ts'
import type { PersonId } from '../../organization/organization.ts'
import type { Instant } from '../../time/instant.ts'
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
}

/** What is written together with the end of a message. */
export interface Recorded extends EscalationChange {
  messages: MessageWrite[]
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
  return { ...change, messages: isLost ? nextForward(change.escalation, message, sending.messages, now) : [] }
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
  messages: readonly Message[],
  now: Instant,
): MessageWrite[] => {
  const running = clockOf(escalation)
  if (running?.clock.sequence !== about) return []
  const next = running.steps.find(({ content }) => !running.clock.taken.includes(content.step))
  return next ? broughtForward(escalation, running, next, messages, now) : []
}
