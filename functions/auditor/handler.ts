import type { Context } from 'aws-lambda'
import type { AuditorEvent } from '../../shared/contract/unrouted.ts'
import { createDelivery } from '../../shared/delivery/createDelivery.ts'
import { count } from '../../shared/logging/metrics.ts'
import { createAttempts, type Attempt } from './attempts.ts'
import type { Container } from './container.ts'
import { forget } from './forget.ts'
import { mend } from './mend.ts'
import { reconcileSubscriptions } from './reconcileSubscriptions.ts'
import { rehearse } from './rehearse.ts'
import { watchOver } from './watchOver.ts'

/** A send may take 15 s: with less than that left, the rest is for the next minute. */
const enoughForOnePart = 16_000

/** Finds what nobody else would: it runs when all is well, too, and says so. Throws when all is done and something of it failed. */
export const createHandler = (container: Container) => {
  const { clock, heartbeat } = container
  const { courier, wake } = createDelivery(container)
  type Task = (attempt: Attempt, isOutOfTime: () => boolean) => Promise<void>
  const tasks: Record<AuditorEvent['task'], Task> = {
    mend: async (attempt, isOutOfTime) => {
      const mended = await mend({ ...container, courier, wake, attempt, isOutOfTime })
      count('AuditorMended', mended, Date.parse(clock.now()))
    },
    reconcile: async (attempt) => {
      const { vanishedPercent } = await reconcileSubscriptions({ ...container, attempt })
      count('SubscriptionsVanished', vanishedPercent, Date.parse(clock.now()))
    },
    watch: async (attempt) => {
      await attempt(() => watchOver(container))
    },
    forget: (attempt) => forget({ ...container, attempt }),
    drill: async (attempt) => {
      await attempt(() => rehearse(container))
    },
  }
  return async ({ task }: AuditorEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    const { attempt, faults } = createAttempts()
    await tasks[task](attempt, () => context.getRemainingTimeInMillis() < enoughForOnePart)
    count('AuditorRan', 1, Date.parse(clock.now()))
    if (faults.length > 0) throw new AggregateError(faults, `Not all of ${task} could be done.`)
    if (task === 'mend') await heartbeat?.()
  }
}
