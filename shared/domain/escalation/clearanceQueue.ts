import type { EscalationId } from './escalation.ts'

/**
 * Which incident the approvers are being asked about now. One record for the organisation, changed by condition:
 * of two incidents logged in the same second only one starts a clock, the other is linked to it.
 */
export interface ClearanceQueue {
  version: number
  waiting: EscalationId | null
}

export const emptyClearanceQueue: ClearanceQueue = { version: 0, waiting: null }
