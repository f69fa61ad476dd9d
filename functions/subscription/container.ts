import { createDynamoDbClient } from '../../shared/adapters/dynamodb/client.ts'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { createSnsClient } from '../../shared/adapters/sns/client.ts'
import { createSnsPublisher } from '../../shared/adapters/sns/publisher.ts'
import { systemClock } from '../../shared/adapters/system/systemClock.ts'
import type { Environment, TopicsEnvironment } from '../../shared/contract/environment.ts'
import type { Clock, Publisher, Store } from '../../shared/ports.ts'

export interface Container {
  store: Store
  publisher: Publisher
  topicPrefix: string
  clock: Clock
}

export const createContainer = (
  environment: Environment & TopicsEnvironment,
  clock: Clock = systemClock,
): Container => ({
  store: createDynamoDbStore(createDynamoDbClient(), environment.TABLE_NAME, { clock }),
  publisher: createSnsPublisher(createSnsClient()),
  topicPrefix: environment.TOPIC_PREFIX,
  clock,
})
