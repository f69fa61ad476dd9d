import { createDynamoDbClient } from '../../shared/adapters/dynamodb/client.ts'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { systemClock } from '../../shared/adapters/system/systemClock.ts'
import { ulidIds } from '../../shared/adapters/system/ulidIds.ts'
import type { Environment, TimersEnvironment } from '../../shared/contract/environment.ts'
import type { Dispatch } from '../../shared/delivery/dispatch.ts'
import { noticeDispatch } from '../../shared/delivery/noticeDispatch.ts'
import type { Clock, Ids, Store } from '../../shared/ports.ts'

export interface Container {
  store: Store
  clock: Clock
  ids: Ids
  dispatch: Dispatch
}

export const createContainer = (
  environment: Environment & TimersEnvironment,
  clock: Clock = systemClock,
): Container => {
  const store = createDynamoDbStore(createDynamoDbClient(), environment.TABLE_NAME, { clock })
  return { store, clock, ids: ulidIds, dispatch: noticeDispatch(store, environment, clock) }
}
