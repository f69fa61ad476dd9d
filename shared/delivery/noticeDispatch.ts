import { createSchedulerClient } from '../adapters/scheduler/client.ts'
import { createSchedulerTimers } from '../adapters/scheduler/timers.ts'
import { timerSettings } from '../adapters/scheduler/timerSettings.ts'
import { createSnsClient } from '../adapters/sns/client.ts'
import { createSnsPublisher } from '../adapters/sns/publisher.ts'
import { randomTokens } from '../adapters/system/randomTokens.ts'
import type { TimersEnvironment } from '../contract/environment.ts'
import type { Clock, Store } from '../ports.ts'
import { createDelivery } from './createDelivery.ts'
import type { Dispatch } from './dispatch.ts'

/** Delivery for functions that cause notices: mails go at once, an SMS is left to `deliver` (design, section 6). */
export const noticeDispatch = (store: Store, environment: TimersEnvironment, clock: Clock): Dispatch => {
  const { dispatch } = createDelivery({
    store,
    publisher: createSnsPublisher(createSnsClient()),
    timers: createSchedulerTimers(createSchedulerClient(), timerSettings(environment)),
    newToken: randomTokens,
    clock,
  })
  return dispatch
}
