import type { TestProject } from 'vitest/node'
import { startDynamodbServer } from '../../infra/local/dynamodbServer.ts'

declare module 'vitest' {
  interface ProvidedContext {
    dynamodbEndpoint: string
  }
}

/** vitest's globalSetup: one DynamoDB API for a whole project, our own or the one `DYNAMODB_ENDPOINT` names. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const given = process.env['DYNAMODB_ENDPOINT']
  if (given) {
    project.provide('dynamodbEndpoint', given)
    return async () => {}
  }
  const server = await startDynamodbServer()
  project.provide('dynamodbEndpoint', server.endpoint)
  return () => server.stop()
}
