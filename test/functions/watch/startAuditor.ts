import { createHandler } from '../../../functions/auditor/handler.ts'
import { randomTokens } from '../../../shared/adapters/system/randomTokens.ts'
import { ulidIds } from '../../../shared/adapters/system/ulidIds.ts'
import type { AuditorEvent } from '../../../shared/contract/unrouted.ts'
import type { Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

/** The auditor beside a service: woken for a task at a time on the wall. */
export const startAuditor = (service: Service) => {
  let now = wallClock('2026-04-08T10:00')
  const { store, publisher, timers } = service
  const clock = { now: () => now }
  const auditor = createHandler({
    store,
    publisher,
    timers,
    clock,
    ids: ulidIds,
    topicPrefix: 'vaktlinje-',
    newToken: randomTokens,
  })
  return async (task: AuditorEvent['task'], at: string): Promise<void> => {
    service.at(at)
    now = wallClock(at)
    await auditor({ task }, { getRemainingTimeInMillis: () => 55_000 })
  }
}
