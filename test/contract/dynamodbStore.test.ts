import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { dynamodbClient, freshTable } from '../setup/freshTable.ts'
import { describeStore } from './store.ts'

const client = dynamodbClient()

describeStore('on DynamoDB', async (clock) => createDynamoDbStore(client, await freshTable(client), { clock }))
