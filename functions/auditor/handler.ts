import type { AuditorEvent } from '../../shared/contract/unrouted.ts'
import { createDelivery } from '../../shared/delivery/createDelivery.ts'
import { count } from '../../shared/logging/metrics.ts'
import type { Container } from './container.ts'
import { mend } from './mend.ts'
import { reconcileSubscriptions } from './reconcileSubscriptions.ts'

/** Finds what nobody else would: it runs when all is well, too, and says so. */
export const createHandler = (container: Container) => {
  const { courier, dispatch } = createDelivery(container)
  const tasks: Record<AuditorEvent['task'], () => Promise<void>> = {
    mend: async () => {
      const mended = await mend({ ...container, courier, dispatch })
      count('AuditorMended', mended, Date.parse(container.clock.now()))
    },
    reconcile: async () => {
      const { vanishedPercent } = await reconcileSubscriptions(container)
      count('SubscriptionsVanished', vanishedPercent, Date.parse(container.clock.now()))
    },
  }
  return async ({ task }: AuditorEvent): Promise<void> => {
    await tasks[task]()
    count('AuditorRan', 1, Date.parse(container.clock.now()))
  }
}
