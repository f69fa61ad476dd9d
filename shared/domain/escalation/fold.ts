import type { Escalation, EscalationId } from './escalation.ts'
import type { LoggedEvent } from './history.ts'

/** An incident after its first event: what was frozen, and the clearance clock on route `line`. */
export const beginning = (id: EscalationId, { at, by, incident }: LoggedEvent): Escalation => {
  const needsClearance = incident.plan.route === 'line'
  const startsClock = needsClearance && incident.linkedTo === undefined
  return {
    id,
    version: 1,
    state: 'logged',
    reporter: by,
    loggedAt: at,
    ...incident,
    needsClearance,
    ...(startsClock ? { clearanceClock: { startedAt: at } } : {}),
  }
}
