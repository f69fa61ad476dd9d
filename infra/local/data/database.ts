import { join } from 'node:path'
import { createDynamoDbClient } from '../../../shared/adapters/dynamodb/client.ts'
import { createTable } from '../../../shared/adapters/dynamodb/createTable.ts'
import { createDynamoDbStore } from '../../../shared/adapters/dynamodb/store.ts'
import type { Environment, TimersEnvironment, TopicsEnvironment } from '../../../shared/contract/environment.ts'
import type { Store } from '../../../shared/ports.ts'
import { errorCode, PlainFailure } from '../command.ts'
import { type DynamodbServer, startDynamodbServer } from '../dynamodbServer.ts'

export const environment: Environment & TopicsEnvironment & TimersEnvironment = {
  TABLE_NAME: 'vaktlinje',
  TOPIC_PREFIX: 'vaktlinje-',
  SCHEDULE_GROUP: 'vaktlinje',
  DELIVER_ARN: 'arn:aws:lambda:eu-north-1:000000000000:function:vaktlinje-deliver',
  SCHEDULER_ROLE_ARN: 'arn:aws:iam::000000000000:role/vaktlinje-scheduler',
  DEAD_LETTER_ARN: 'arn:aws:sqs:eu-north-1:000000000000:vaktlinje-dead-letters',
}

/** The database of a data folder: a server of our own on a file there, or the one `DYNAMODB_ENDPOINT` names. */
export const startDatabase = async (dataFolder: string): Promise<DynamodbServer> => {
  const elsewhere = process.env['DYNAMODB_ENDPOINT']
  if (!elsewhere) return startDynamodbServer({ databasePath: join(dataFolder, 'dynamodb.sqlite') })
  return { endpoint: elsewhere, stop: async () => undefined, exited: new Promise(() => undefined) }
}

/** Leads every AWS client of this process to the database on this machine, whatever account the shell is signed in to. */
export const useDatabase = (endpoint: string): void => {
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'])
    delete process.env[name]
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  })
}

/** The store in the database that is used, with its table made where it is missing. */
export const openStore = async (): Promise<Store> => {
  const client = createDynamoDbClient()
  try {
    await createTable(client, environment.TABLE_NAME)
  } catch (error) {
    const endpoint = process.env['AWS_ENDPOINT_URL_DYNAMODB']
    throw new PlainFailure(
      `The database at ${endpoint} does not answer as DynamoDB (${errorCode(error) ?? String(error)}).`,
    )
  }
  return createDynamoDbStore(client, environment.TABLE_NAME)
}
