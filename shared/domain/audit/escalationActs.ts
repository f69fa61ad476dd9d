import type { EscalationId } from '../escalation/escalation.ts'
import type { HistoryEvent } from '../escalation/history.ts'
import type { IsoDuration } from '../time/instant.ts'
import { auditEntry, type AuditAct, type AuditEntry } from './auditEntry.ts'

/**
 * What of an incident's events belongs into the audit: words about overtime, and a card that was used to log. One word for several
 * incidents is one act, told by the first of them.
 */
export const escalationActs = (id: EscalationId, events: readonly HistoryEvent[], keep: IsoDuration): AuditEntry[] =>
  events.flatMap((event) => {
    const act = actOf(event)
    if (act === undefined) return []
    const { at, by, via, sequence } = event
    const subject = { type: 'escalation', id } as const
    const also = 'alsoFor' in event ? event.alsoFor : undefined
    return [
      auditEntry({ act, subject, ...(also ? { also } : {}), about: sequence, at, by, ...(via ? { via } : {}), keep }),
    ]
  })

const actOf = (event: HistoryEvent): AuditAct | undefined => {
  switch (event.type) {
    case 'logged':
      return event.via !== undefined && 'card' in event.via ? 'cardUsed' : undefined
    case 'cleared':
    case 'declined':
      return event.with === undefined ? wordActs[event.type][event.spoken ? 'spoken' : 'own'] : undefined
    case 'spokenConfirmed':
    case 'spokenDenied':
      return event.type
    default:
      return undefined
  }
}

const wordActs = {
  cleared: { own: 'overtimeCleared', spoken: 'clearanceRecorded' },
  declined: { own: 'overtimeDeclined', spoken: 'refusalRecorded' },
} as const
