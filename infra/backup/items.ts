import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  paginateScan,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '../../shared/contract/table.ts'

/** An item as DynamoDB itself writes it: nothing of it is understood here, so nothing can get lost. */
export type Item = Record<string, AttributeValue>

const { partitionKey, sortKey } = tableDefinition

/** As many as DynamoDB takes at once. */
const mostAtOnce = 25

/** Pauses between tries of what DynamoDB did not take at once, in milliseconds. */
const pauses = [100, 400, 1600, 6400]

/** Everything in a table, as it is at the moment it is read. Whoever needs one moment for all stops the service first. */
export async function* itemsOf(client: DynamoDBClient, tableName: string): AsyncGenerator<Item> {
  const pages = paginateScan({ client }, { TableName: tableName, ConsistentRead: true })
  for await (const { Items: items = [] } of pages) yield* items
}

/** Puts items into a table, over those of the same key. Throws when the table does not take them all. */
export const putItems = (client: DynamoDBClient, tableName: string, items: AsyncIterable<Item>): Promise<number> =>
  writeAll(client, tableName, items, (item) => ({ PutRequest: { Item: item } }))

/** Empties a table. */
export const removeItems = (client: DynamoDBClient, tableName: string): Promise<number> =>
  writeAll(client, tableName, itemsOf(client, tableName), (item) => ({ DeleteRequest: { Key: keyOf(item) } }))

const keyOf = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => name === partitionKey || name === sortKey))

const writeAll = async (
  client: DynamoDBClient,
  tableName: string,
  items: AsyncIterable<Item>,
  request: (item: Item) => WriteRequest,
): Promise<number> => {
  let batch: WriteRequest[] = []
  let count = 0
  for await (const item of items) {
    batch.push(request(item))
    count += 1
    if (batch.length < mostAtOnce) continue
    await write(client, tableName, batch)
    batch = []
  }
  await write(client, tableName, batch)
  return count
}

const write = async (client: DynamoDBClient, tableName: string, requests: WriteRequest[]): Promise<void> => {
  let left = requests
  for (const pause of [0, ...pauses]) {
    if (left.length === 0) return
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: left } }))
    left = UnprocessedItems?.[tableName] ?? []
  }
  if (left.length > 0) throw new Error(`${tableName} did not take ${left.length} items.`)
}
