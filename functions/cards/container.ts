import { createDynamoDbClient } from '../../shared/adapters/dynamodb/client.ts'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { createSchedulerClient } from '../../shared/adapters/scheduler/client.ts'
import { createSchedulerTimers } from '../../shared/adapters/scheduler/timers.ts'
import { timerSettings } from '../../shared/adapters/scheduler/timerSettings.ts'
import { systemClock } from '../../shared/adapters/system/systemClock.ts'
import { ulidIds } from '../../shared/adapters/system/ulidIds.ts'
import type { Environment, TimersEnvironment } from '../../shared/contract/environment.ts'
import type { Clock, Ids, Store, Timers } from '../../shared/ports.ts'

export interface Container {
  store: Store
  timers: Timers
  clock: Clock
  ids: Ids
}

export const createContainer = (
  environment: Environment & TimersEnvironment,
  clock: Clock = systemClock,
): Container => ({
  store: createDynamoDbStore(createDynamoDbClient(), environment.TABLE_NAME, { clock }),
  timers: createSchedulerTimers(createSchedulerClient(), timerSettings(environment)),
  clock,
  ids: ulidIds,
})
