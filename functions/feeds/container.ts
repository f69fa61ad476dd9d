import { createDynamoDbClient } from '../../shared/adapters/dynamodb/client.ts'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { systemClock } from '../../shared/adapters/system/systemClock.ts'
import type { Environment } from '../../shared/contract/environment.ts'
import type { Clock, Store } from '../../shared/ports.ts'

export interface Container {
  store: Store
  clock: Clock
}

export const createContainer = (environment: Environment, clock: Clock = systemClock): Container => ({
  store: createDynamoDbStore(createDynamoDbClient(), environment.TABLE_NAME, { clock }),
  clock,
})
