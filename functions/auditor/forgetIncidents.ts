import type { Escalation } from '../../shared/domain/escalation/escalation.ts'
import type { HistoryEvent } from '../../shared/domain/escalation/history.ts'
import { isKeptNoLonger } from '../../shared/domain/retention/isKeptNoLonger.ts'
import { queueWithout } from '../../shared/domain/retention/queueWithout.ts'
import { later, type IsoDuration } from '../../shared/domain/time/instant.ts'
import type { Change, Store } from '../../shared/ports.ts'
import type { ForgetNeeds } from './forget.ts'

/** What DynamoDB takes in one transaction, less the incident itself and the queue. */
const eventsAtOnce = 98

const pageSize = 50

/** Removes incidents that are kept no longer, each whole: no part of a history goes before the rest. */
export const forgetIncidents = async (needs: ForgetNeeds, keep: IsoDuration): Promise<void> => {
  const { store, ids, clock, attempt } = needs
  const now = clock.now()
  // Ids begin with their time: what is above this one is younger. With some days to spare, since months differ in length.
  let before: string | undefined = ids.next(later(later(now, `-${keep}`), 'P3D'))
  while (before !== undefined) {
    const { items, next }: Awaited<ReturnType<Store['listEscalations']>> = await store.listEscalations(before, pageSize)
    for (const escalation of items)
      if (isKeptNoLonger(escalation.loggedAt, keep, now)) await attempt(() => forgetIncident(store, escalation))
    before = next
  }
}

/** The incident goes last: cut off before, it is found again tomorrow. */
const forgetIncident = async (store: Store, escalation: Escalation): Promise<void> => {
  const { id, version } = escalation
  const events = (await store.readHistory(id)).map((event) => removal(id, event))
  const last = events.splice(-eventsAtOnce)
  for (let start = 0; start < events.length; start += eventsAtOnce)
    await store.commit(events.slice(start, start + eventsAtOnce))
  const queue = await store.readClearanceQueue()
  const without = queueWithout(queue, id)
  await store.commit([
    ...last,
    { kind: 'escalationRemoved', id, expected: version },
    ...(without ? [{ kind: 'clearanceQueue', queue: without, expected: queue.version } as const] : []),
  ])
}

const removal = (escalationId: Escalation['id'], { sequence }: HistoryEvent): Change => ({
  kind: 'historyRemoved',
  escalationId,
  sequence,
})
