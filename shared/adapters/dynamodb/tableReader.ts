import {
  type DynamoDBClient,
  GetItemCommand,
  paginateQuery,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { tableDefinition } from '../../contract/table.ts'
import type { Message } from '../../domain/messages/message.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { rethrown } from './failure.ts'
import { dataOf, type DueList, keyIn, keyOf } from './item.ts'
import { isPossible, type Key, type Partition } from './keys.ts'
import { trusted } from './trusted.ts'

/** Bounds what is in memory at once while a whole partition is read. */
const itemsPerPage = 500

/** Reads of one table: strongly consistent but for the index, each one call (and one more a page). Each throws `StoreBusyError`. */
export class TableReader {
  readonly #client: DynamoDBClient
  readonly #tableName: string

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client
    this.#tableName = tableName
  }

  async one<Thing>(key: Key<Thing>): Promise<Thing | undefined> {
    if (!isPossible(key)) return undefined
    const command = new GetItemCommand({ TableName: this.#tableName, Key: keyOf(key), ConsistentRead: true })
    const { Item: item } = await this.#client.send(command).catch(rethrown)
    return item && trusted<Thing>(dataOf(item))
  }

  /** A whole partition in the order of its sort key. */
  async *pages<Thing>(partition: Partition<Thing>): AsyncGenerator<Thing[]> {
    const pages = this.#queried(itemsPerPage, {
      TableName: this.#tableName,
      ConsistentRead: true,
      KeyConditionExpression: '#partition = :partition',
      ExpressionAttributeNames: { '#partition': tableDefinition.partitionKey },
      ExpressionAttributeValues: marshall({ ':partition': partition.name }),
    })
    for await (const { Items: items = [] } of pages) yield items.map((item) => trusted<Thing>(dataOf(item)))
  }

  async all<Thing>(partition: Partition<Thing>): Promise<Thing[]> {
    const things: Thing[] = []
    for await (const page of this.pages(partition)) things.push(...page)
    return things
  }

  /** Those whose sort key is below `before`, backwards, read `pageSize` at a time. */
  async *backwards<Thing>(partition: Partition<Thing>, before: string, pageSize: number): AsyncGenerator<Thing> {
    const pages = this.#queried(pageSize, this.#below(partition, before))
    for await (const { Items: items = [] } of pages) yield* items.map((item) => trusted<Thing>(dataOf(item)))
  }

  async *#queried(pageSize: number, query: QueryCommandInput): AsyncGenerator<QueryCommandOutput> {
    try {
      yield* paginateQuery({ client: this.#client, pageSize }, query)
    } catch (error) {
      rethrown(error)
    }
  }

  #below({ name }: Partition<unknown>, before: string) {
    return {
      TableName: this.#tableName,
      ConsistentRead: true,
      ScanIndexForward: false,
      KeyConditionExpression: '#partition = :partition AND #sort < :before',
      ExpressionAttributeNames: { '#partition': tableDefinition.partitionKey, '#sort': tableDefinition.sortKey },
      ExpressionAttributeValues: marshall({ ':partition': name, ':before': before }),
    }
  }

  /** The last `limit` things whose sort key is below `before`, backwards, and whether there are more. */
  async lastBelow<Thing>(
    partition: Partition<Thing>,
    before: string,
    limit: number,
  ): Promise<{ things: Thing[]; more: boolean }> {
    // One more than asked for: a LastEvaluatedKey alone also comes with a last page that is just full.
    const command = new QueryCommand({ ...this.#below(partition, before), Limit: limit + 1 })
    const { Items: items = [], LastEvaluatedKey } = await this.#client.send(command).catch(rethrown)
    const things = items.map((item) => trusted<Thing>(dataOf(item)))
    return { things: things.slice(0, limit), more: things.length > limit || LastEvaluatedKey !== undefined }
  }

  /** Where the messages of one list lie that are due until then, earliest first. Eventually consistent, as every index is. */
  async due(list: DueList, until: Instant, limit: number): Promise<Key<Message>[]> {
    const { name, partitionKey, sortKey } = tableDefinition.dueIndex
    const command = new QueryCommand({
      TableName: this.#tableName,
      IndexName: name,
      Limit: limit,
      KeyConditionExpression: '#partition = :partition AND #dueAt <= :until',
      ExpressionAttributeNames: { '#partition': partitionKey, '#dueAt': sortKey },
      ExpressionAttributeValues: marshall({ ':partition': list, ':until': until }),
    })
    const { Items: items = [] } = await this.#client.send(command).catch(rethrown)
    return items.map(keyIn)
  }
}
