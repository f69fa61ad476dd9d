import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { inject } from 'vitest'
import { createTable } from '../../shared/adapters/dynamodb/createTable.ts'

/** A client of the database that `test/setup/dynamodb.ts` provides. */
export const dynamodbClient = (): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: inject('dynamodbEndpoint'),
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })

/** The name of a new, empty table. */
export const freshTable = async (client: DynamoDBClient): Promise<string> => {
  const tableName = `test-${randomUUID()}`
  await createTable(client, tableName)
  return tableName
}
