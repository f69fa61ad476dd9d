import type { Instant } from '../../domain/time/instant.ts'
import type { Change } from '../../ports.ts'
import type { Contents } from './contents.ts'

/** Whether a change was decided on another truth than what is here. `now` decides only which replays have expired. */
export const isLost = (change: Change, here: Contents, now: Instant): boolean => {
  if (change.kind === 'directory') return (here.directory?.version ?? 0) !== change.expected
  if (change.kind === 'directoryUnchanged') return (here.directory?.version ?? 0) !== change.version
  if (change.kind === 'calendar') return here.calendar.version !== change.expected
  if (change.kind === 'clearanceQueue') return here.clearanceQueue.version !== change.expected
  if (change.kind === 'escalation')
    return (here.escalations.get(change.escalation.id)?.version ?? 0) !== change.expected
  if (change.kind === 'history') return here.histories.get(change.escalationId)?.has(change.event.sequence) ?? false
  if (change.kind === 'message') return here.messages.has(change.message.id)
  if (change.kind === 'replay') {
    const kept = here.replays.get(change.replay.scope)?.get(change.replay.key)
    return kept !== undefined && now < kept.expiresAt
  }
  return false
}
