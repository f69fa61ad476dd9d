import { createDynamoDbClient } from '../../shared/adapters/dynamodb/client.ts'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { createSnsClient } from '../../shared/adapters/sns/client.ts'
import { createSnsPublisher } from '../../shared/adapters/sns/publisher.ts'
import { systemClock } from '../../shared/adapters/system/systemClock.ts'
import { ulidIds } from '../../shared/adapters/system/ulidIds.ts'
import type { Environment, TimersEnvironment, TopicsEnvironment } from '../../shared/contract/environment.ts'
import type { Dispatch } from '../../shared/delivery/dispatch.ts'
import { noticeDispatch } from '../../shared/delivery/noticeDispatch.ts'
import type { SignIn } from '../../shared/http/signIn.ts'
import type { Clock, Ids, Publisher, Store } from '../../shared/ports.ts'

export interface Container {
  store: Store
  publisher: Publisher
  topicPrefix: string
  clock: Clock
  ids: Ids
  dispatch: Dispatch
}

export type OrganizationNeeds = Omit<Container, 'clock'> & { signIn: SignIn }

export const createContainer = (
  environment: Environment & TopicsEnvironment & TimersEnvironment,
  clock: Clock = systemClock,
): Container => {
  const store = createDynamoDbStore(createDynamoDbClient(), environment.TABLE_NAME, { clock })
  return {
    store,
    publisher: createSnsPublisher(createSnsClient()),
    topicPrefix: environment.TOPIC_PREFIX,
    clock,
    ids: ulidIds,
    dispatch: noticeDispatch(store, environment, clock),
  }
}
