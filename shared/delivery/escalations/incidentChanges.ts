import type { EscalationChange } from '../../domain/escalation/outcome.ts'
import type { Change } from '../../ports.ts'

/** What was added to an incident's history, as it is written; nothing where nothing happened. */
export const incidentChanges = ({ escalation, events }: EscalationChange): Change[] =>
  events.length === 0
    ? []
    : [
        { kind: 'escalation', escalation, expected: escalation.version - events.length },
        ...events.map((event): Change => ({ kind: 'history', escalationId: escalation.id, event })),
      ]
