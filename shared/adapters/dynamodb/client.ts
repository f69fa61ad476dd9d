import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/**
 * The client every function uses. Region, credentials and, on one machine, `AWS_ENDPOINT_URL_DYNAMODB` come from the environment.
 * A call that hangs is given up long before a person is.
 */
export const createDynamoDbClient = (): DynamoDBClient =>
  new DynamoDBClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
  })
