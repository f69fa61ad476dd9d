import type { ClearanceQueue } from '../escalation/clearanceQueue.ts'
import type { EscalationId } from '../escalation/escalation.ts'

/** The queue without an incident that is kept no longer; undefined when it holds nothing of it. */
export const queueWithout = (queue: ClearanceQueue, id: EscalationId): ClearanceQueue | undefined => {
  const waiting = queue.waiting.filter((one) => one.id !== id)
  const clocks = queue.clocks.filter(({ escalation }) => escalation !== id)
  if (waiting.length === queue.waiting.length && clocks.length === queue.clocks.length) return undefined
  return { version: queue.version + 1, waiting, clocks }
}
