import { newMessage, type ClearanceContent, type Message } from '../messages/message.ts'
import { roleNames, type RoleName } from '../organization/organization.ts'
import { later, type Instant } from '../time/instant.ts'
import type { Escalation } from './escalation.ts'

interface ClearanceStep {
  at: Instant
  /** Whom this step asks; none: asking is given up and the crisis plan takes over. */
  roles: readonly RoleName[]
}

/** When the approvers are asked (design, section 3): IT's superior at once, the director after a step, both again after two. */
const clearanceSteps = (escalation: Escalation, startedAt: Instant): ClearanceStep[] => {
  const afterOne = later(startedAt, escalation.step)
  return [
    { at: startedAt, roles: ['itSuperior'] },
    { at: afterOne, roles: ['director'] },
    { at: later(afterOne, escalation.step), roles: roleNames },
    { at: later(startedAt, escalation.giveUp), roles: [] },
  ]
}

// Late by more than this, a step records that it came too late and asks nobody (design, section 3).
const usefulFor = 'PT1H'

/** All messages of the clock, written when it starts, so that none depends on another having been sent. */
export const clearanceMessages = (escalation: Escalation, startedAt: Instant): Message<ClearanceContent>[] =>
  clearanceSteps(escalation, startedAt).map(({ at, roles }, step) =>
    newMessage<ClearanceContent>({
      id: `escalation-${escalation.id}-clearance-${step}`,
      subject: { type: 'escalation', id: escalation.id },
      about: escalation.version,
      content: roles.length === 0 ? { kind: 'clearanceGivenUp' } : { kind: 'clearanceStep', step, roles: [...roles] },
      dueAt: at,
      expiresAt: later(at, usefulFor),
    }),
  )

/** When the running clock does something next; undefined when no clock runs or it has ended. */
export const nextStepAt = (escalation: Escalation, now: Instant): Instant | undefined =>
  escalation.clearanceClock === undefined
    ? undefined
    : clearanceSteps(escalation, escalation.clearanceClock.startedAt).find(({ at }) => at > now)?.at
