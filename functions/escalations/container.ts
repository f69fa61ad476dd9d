import { createDynamoDbClient } from '../../shared/adapters/dynamodb/client.ts'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { systemClock } from '../../shared/adapters/system/systemClock.ts'
import { ulidIds } from '../../shared/adapters/system/ulidIds.ts'
import type { Environment } from '../../shared/contract/environment.ts'
import type { Clock, Ids, Store } from '../../shared/ports.ts'

export interface Container {
  store: Store
  clock: Clock
  ids: Ids
}

export const createContainer = (environment: Environment, clock: Clock = systemClock): Container => ({
  store: createDynamoDbStore(createDynamoDbClient(), environment.TABLE_NAME, { clock }),
  clock,
  ids: ulidIds,
})
