import type { RoleName } from '../organization/organization.ts'
import type { Instant } from '../time/instant.ts'

export type MessageState = 'pending' | 'claimed' | 'sent' | 'failed' | 'missed' | 'superseded'

/** A step of the clearance clock: which posts are asked, or that asking is given up. */
export interface ClearanceStepMessage {
  kind: 'clearanceStep'
  step: number
  roles: RoleName[]
}

export interface GiveUpMessage {
  kind: 'clearanceGivenUp'
}

/**
 * Something to be sent, written before it is sent. Its id is derived from what it is about, so planning twice writes once;
 * it is also a valid schedule name (EventBridge Scheduler CreateSchedule: at most 64 of `[0-9a-zA-Z-_.]`).
 */
export type Message = (ClearanceStepMessage | GiveUpMessage) & {
  id: string
  subject: { type: 'escalation'; id: string }
  dueAt: Instant
  state: MessageState
}
