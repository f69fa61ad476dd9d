import type { RoleName } from '../../organization/organization.ts'
import type { Instant } from '../../time/instant.ts'
import type { ClearanceQueue } from '../clearanceQueue.ts'
import { messageOf, type EscalationMessage } from '../plannedMessages.ts'

/**
 * The message that brings a role its new code after wrong tries (design.md section 8), kept with the incident whose clock last asked that
 * role. Undefined when none did.
 */
export const newCodeMessage = (
  { clocks }: ClearanceQueue,
  { role, issue }: { role: RoleName; issue: number },
  now: Instant,
): EscalationMessage | undefined => {
  const latest = clocks.findLast(({ roles }) => roles.includes(role))
  return (
    latest && messageOf({ id: latest.escalation }, { content: { kind: 'newCode', role, issue }, about: issue, at: now })
  )
}
