import type { Escalation, EscalationId } from '../../../shared/domain/escalation/escalation.ts'
import type { HistoryEvent } from '../../../shared/domain/escalation/history.ts'
import type { Change, Store } from '../../../shared/ports.ts'
import { PlainFailure } from '../command.ts'
import { canonicalJson } from './canonicalJson.ts'
import type { KeptIncident } from './incidentFile.ts'

const attempts = 5

/** An incident with its history as they belong together. Throws `PlainFailure` when there is none. */
export const readIncident = async (store: Store, id: EscalationId): Promise<KeptIncident> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [directory, escalation, history] = await Promise.all([
      store.readDirectory(),
      store.readEscalation(id),
      store.readHistory(id),
    ])
    if (!directory || !escalation) throw new PlainFailure(`There is no incident ${id} here.`)
    // Something may happen to it between the two reads.
    if (escalation.version === history.length) return { directory, escalation, history }
  }
  throw new PlainFailure(`Incident ${id} keeps changing. Try again in a moment.`)
}

// 100 actions are the most a DynamoDB transaction takes (API_TransactWriteItems); the last batch holds the incident too.
const batchSize = 99

/**
 * Writes an incident into a store that does not have it. It comes as a record: no clock starts and nothing is sent. One that was cut off is
 * completed by restoring it again. Throws `PlainFailure` when another one is there under its id.
 */
export const restoreIncident = async (store: Store, incident: Omit<KeptIncident, 'directory'>): Promise<void> => {
  const { escalation, history } = incident
  const { id } = escalation
  const [there, kept] = await Promise.all([store.readEscalation(id), store.readHistory(id)])
  if (there || !isBeginning(kept, history))
    throw new PlainFailure(`There is an incident ${id} already. Nothing was written.`)
  const missing = history.slice(kept.length)
  for (let start = 0; start < Math.max(missing.length, 1); start += batchSize) {
    const batch = missing.slice(start, start + batchSize)
    const isLast = start + batchSize >= missing.length
    const outcome = await store.commit([
      ...batch.map((event): Change => ({ kind: 'history', escalationId: id, event })),
      ...(isLast ? [lastly(escalation)] : []),
    ])
    if (!outcome.committed) throw new PlainFailure(`Somebody else wrote incident ${id} at the same time.`)
  }
}

const lastly = (escalation: Escalation): Change => ({ kind: 'escalation', escalation, expected: 0 })

/** What an earlier try has left. */
const isBeginning = (kept: readonly HistoryEvent[], history: readonly HistoryEvent[]): boolean =>
  canonicalJson(kept) === canonicalJson(history.slice(0, kept.length))
