import type { Context } from 'aws-lambda'
import { messageKey } from '../../shared/contract/messageKey.ts'
import { createDelivery } from '../../shared/delivery/createDelivery.ts'
import { later } from '../../shared/domain/time/instant.ts'
import { validated } from '../../shared/http/validation.ts'
import { count } from '../../shared/logging/metrics.ts'
import type { Container } from './container.ts'

/** A send may take 15 s: with less than that left, the rest is for the next slice. */
const enoughForOnePart = 16_000

/** Long enough for what made a send fail to pass, and well before the auditor comes. */
const nextSlice = 'PT30S'

/** Sends the one message it is woken for, as far as its time reaches, and wakes itself again for the rest. */
export const createHandler =
  (container: Container) =>
  async (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis' | 'awsRequestId'>): Promise<void> => {
    const key = validated(messageKey, event)
    const isOutOfTime = () => context.getRemainingTimeInMillis() < enoughForOnePart
    const { courier } = createDelivery({ ...container, isOutOfTime })
    const delivered = await courier(key)
    const { clock, timers } = container
    const now = clock.now()
    if (delivered === 'released') await timers.set(context.awsRequestId, later(now, nextSlice), key)
    if (delivered === 'failed' || delivered === 'missed') count('NoticesMissedOrFailed', 1, Date.parse(now))
  }
