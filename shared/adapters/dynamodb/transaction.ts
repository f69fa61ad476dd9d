import { randomUUID } from 'node:crypto'
import { type DynamoDBClient, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { StoreBusyError } from '../../ports.ts'
import { type Failure, failureOf } from './failure.ts'

/** Pauses between tries: at most these milliseconds, by chance less, so that rivals do not meet again (design.md section 6). */
const longestPauses = [25, 50, 100, 200]

export interface Pausing {
  /** In `[0, 1)`. */
  random: () => number
  sleep: (milliseconds: number) => Promise<unknown>
}

type Outcome = { why: 'written' } | Failure

const attempt = async (client: DynamoDBClient, command: TransactWriteItemsCommand): Promise<Outcome> => {
  try {
    await client.send(command)
    return { why: 'written' }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === undefined) throw error
    return failure
  }
}

/**
 * All actions or none. Answers at which places conditions failed: none means written.
 * Throws `StoreBusyError` when others keep writing the same items or the database does not keep up, and whatever else the SDK throws.
 */
export const transact = async (
  client: DynamoDBClient,
  actions: TransactWriteItem[],
  { random, sleep }: Pausing,
): Promise<number[]> => {
  // One token for all tries: if a try was applied but its answer got lost, the next one finds it done.
  const command = new TransactWriteItemsCommand({ TransactItems: actions, ClientRequestToken: randomUUID() })
  let outcome = await attempt(client, command)
  for (const longest of longestPauses) {
    if (outcome.why !== 'contended') break
    await sleep(random() * longest)
    outcome = await attempt(client, command)
  }
  if (outcome.why === 'written') return []
  if (outcome.why === 'lost') return outcome.places
  throw new StoreBusyError('The records stayed contended, or the database does not keep up')
}
