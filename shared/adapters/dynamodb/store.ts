import { setTimeout as sleepFor } from 'node:timers/promises'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Change, Clock, CommitOutcome, Store } from '../../ports.ts'
import { checkCommit } from '../checkCommit.ts'
import { systemClock } from '../system/systemClock.ts'
import { actionsOf } from './actions.ts'
import { readsOf } from './reads.ts'
import { TableReader } from './tableReader.ts'
import { type Pausing, transact } from './transaction.ts'

/** What a store takes from outside. The clock decides only which replays have expired. */
export interface DynamoDbStoreOptions extends Partial<Pausing> {
  clock?: Clock
}

/**
 * The store on one DynamoDB table, made as `tableDefinition` says (design.md section 6). Keep it between requests: it
 * remembers the directory. `commit` throws `StoreBusyError`, `DirectoryTooLargeError` and `RangeError` (`checkCommit`).
 */
export const createDynamoDbStore = (
  client: DynamoDBClient,
  tableName: string,
  { clock = systemClock, random = Math.random, sleep = sleepFor }: DynamoDbStoreOptions = {},
): Store => {
  const commit = async (changes: Change[]): Promise<CommitOutcome> => {
    checkCommit(changes)
    if (changes.length === 0) return { committed: true }
    const failed = await transact(client, actionsOf(changes, tableName, clock.now()), { random, sleep })
    if (failed.length === 0) return { committed: true }
    const lost = changes.filter((_, place) => failed.includes(place)).map((change) => change.kind)
    return { committed: false, lost: [...new Set(lost)] }
  }
  return { ...readsOf(new TableReader(client, tableName), clock), commit }
}
