import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '../../contract/table.ts'

const { partitionKey, sortKey, dueIndex, timeToLive } = tableDefinition

const texts = (...names: string[]) => names.map((name) => ({ AttributeName: name, AttributeType: 'S' as const }))

const keySchema = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
]

/** In seconds. A local server is ready at once, AWS within some ten. */
const waiting = { minDelay: 1, maxDelay: 2, maxWaitTime: 60 }

const create = (client: DynamoDBClient, tableName: string) =>
  client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: texts(partitionKey, sortKey, dueIndex.partitionKey, dueIndex.sortKey),
      KeySchema: keySchema(partitionKey, sortKey),
      GlobalSecondaryIndexes: [
        {
          IndexName: dueIndex.name,
          KeySchema: keySchema(dueIndex.partitionKey, dueIndex.sortKey),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  )

/** Not every server that speaks DynamoDB lets items expire. Reads do not rely on it. */
const letItemsExpire = async (client: DynamoDBClient, tableName: string) => {
  try {
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: tableName,
        TimeToLiveSpecification: { Enabled: true, AttributeName: timeToLive },
      }),
    )
  } catch (error) {
    if (!(error instanceof Error && error.name === 'UnknownOperationException')) throw error
  }
}

/**
 * Makes the table where no CDK does, on one machine and in tests, and resolves when it can be used. A table that is there
 * already is left as it is.
 */
export const createTable = async (client: DynamoDBClient, tableName: string): Promise<void> => {
  let isNew = true
  try {
    await create(client, tableName)
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
    isNew = false
  }
  await waitUntilTableExists({ client, ...waiting }, { TableName: tableName })
  if (isNew) await letItemsExpire(client, tableName)
}
