import { createDynamoDbClient } from '../../shared/adapters/dynamodb/client.ts'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { createSchedulerClient } from '../../shared/adapters/scheduler/client.ts'
import { createSchedulerTimers } from '../../shared/adapters/scheduler/timers.ts'
import { timerSettings } from '../../shared/adapters/scheduler/timerSettings.ts'
import { createSnsClient } from '../../shared/adapters/sns/client.ts'
import { createSnsPublisher } from '../../shared/adapters/sns/publisher.ts'
import { createSnsTexter } from '../../shared/adapters/sns/texter.ts'
import { randomTokens } from '../../shared/adapters/system/randomTokens.ts'
import { systemClock } from '../../shared/adapters/system/systemClock.ts'
import { ulidIds } from '../../shared/adapters/system/ulidIds.ts'
import { codeAddressOf } from '../../shared/contract/codeAddress.ts'
import type { Environment, PageEnvironment, TimersEnvironment } from '../../shared/contract/environment.ts'
import type { DeliveryNeeds } from '../../shared/delivery/createDelivery.ts'
import type { Clock, Ids } from '../../shared/ports.ts'

export interface Container extends DeliveryNeeds {
  ids: Ids
}

export const createContainer = (
  environment: Environment & TimersEnvironment & PageEnvironment,
  clock: Clock = systemClock,
): Container => {
  const sns = createSnsClient()
  return {
    store: createDynamoDbStore(createDynamoDbClient(), environment.TABLE_NAME, { clock }),
    publisher: createSnsPublisher(sns),
    texter: createSnsTexter(sns),
    timers: createSchedulerTimers(createSchedulerClient(), timerSettings(environment)),
    codeAddress: codeAddressOf(environment),
    newToken: randomTokens,
    ids: ulidIds,
    clock,
  }
}
