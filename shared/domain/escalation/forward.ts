import type { Message } from '../messages/message.ts'
import { later, type Instant } from '../time/instant.ts'
import type { ClockStep, RunningClock } from './clocks.ts'
import type { Escalation } from './escalation.ts'
import type { MessageWrite } from './outcome.ts'
import { messageOf, usefulFor } from './plannedMessages.ts'

/**
 * Makes a step of a clock due at once (design.md section 3). Nothing to write when it is under way already: somebody holds it, or it is
 * no longer to come. `messages` are those about the incident, as last read.
 */
export const broughtForward = (
  escalation: Escalation,
  { clock }: RunningClock,
  { content, at }: ClockStep,
  messages: readonly Message[],
  now: Instant,
): MessageWrite | undefined => {
  const planned = messageOf(escalation, { content, about: clock.sequence, at })
  const kept = messages.find(({ id }) => id === planned.id)
  if (kept?.state !== 'pending' || kept.dueAt <= now) return undefined
  const message = { ...kept, content, dueAt: now, expiresAt: later(now, usefulFor), scheduled: false }
  return { message: { ...message, version: kept.version + 1 }, expected: kept.version }
}
