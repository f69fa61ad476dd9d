import { createDynamoDbClient } from '../../shared/adapters/dynamodb/client.ts'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { createSchedulerClient } from '../../shared/adapters/scheduler/client.ts'
import { createSchedulerTimers } from '../../shared/adapters/scheduler/timers.ts'
import { timerSettings } from '../../shared/adapters/scheduler/timerSettings.ts'
import { createSnsClient } from '../../shared/adapters/sns/client.ts'
import { createSnsPublisher } from '../../shared/adapters/sns/publisher.ts'
import { randomTokens } from '../../shared/adapters/system/randomTokens.ts'
import { systemClock } from '../../shared/adapters/system/systemClock.ts'
import { ulidIds } from '../../shared/adapters/system/ulidIds.ts'
import type {
  Environment,
  HeartbeatEnvironment,
  TimersEnvironment,
  TopicsEnvironment,
} from '../../shared/contract/environment.ts'
import type { Clock, Ids, Publisher, Store, Timers } from '../../shared/ports.ts'
import { createHeartbeat } from './heartbeat.ts'

export interface Container {
  store: Store
  publisher: Publisher
  timers: Timers
  clock: Clock
  ids: Ids
  topicPrefix: string
  newToken: () => string
  /** Tells somebody outside that all is well, where anybody listens. */
  heartbeat?: () => Promise<void>
}

export const createContainer = (
  environment: Environment & TimersEnvironment & TopicsEnvironment & HeartbeatEnvironment,
  clock: Clock = systemClock,
): Container => ({
  store: createDynamoDbStore(createDynamoDbClient(), environment.TABLE_NAME, { clock }),
  publisher: createSnsPublisher(createSnsClient()),
  timers: createSchedulerTimers(createSchedulerClient(), timerSettings(environment)),
  clock,
  ids: ulidIds,
  topicPrefix: environment.TOPIC_PREFIX,
  newToken: randomTokens,
  ...(environment.HEARTBEAT_URL !== undefined && { heartbeat: createHeartbeat(environment.HEARTBEAT_URL) }),
})
