import type { EscalationId } from './escalation.ts'

/**
 * The incidents that wait for clearance. The clock of the first one runs, the others are linked to it. One record for the
 * organisation, changed by condition: of two incidents logged in the same second only one starts a clock.
 */
export interface ClearanceQueue {
  version: number
  waiting: EscalationId[]
}

export const emptyClearanceQueue: ClearanceQueue = { version: 0, waiting: [] }
