import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  DynamoDBServiceException,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { expect, test } from 'vitest'
import { createTable } from '../../../../../shared/adapters/dynamodb/createTable.ts'

const fault = (name: string) => new DynamoDBServiceException({ $metadata: {}, $fault: 'client', name, message: name })

const server = () => {
  const client = new DynamoDBClient({ region: 'eu-north-1' })
  const mock = mockClient(client)
  mock.on(CreateTableCommand).resolves({})
  mock.on(DescribeTableCommand).resolves({ Table: { TableStatus: 'ACTIVE' } })
  mock.on(UpdateTimeToLiveCommand).resolves({})
  return { client, mock }
}

test('a new table lets its items expire', async () => {
  const { client, mock } = server()
  await createTable(client, 'table')
  expect(mock.commandCalls(UpdateTimeToLiveCommand)[0]?.args[0].input).toEqual({
    TableName: 'table',
    TimeToLiveSpecification: { Enabled: true, AttributeName: 'expiresAtEpoch' },
  })
})

test('a server that knows no expiry will do', async () => {
  const { client, mock } = server()
  mock.on(UpdateTimeToLiveCommand).rejects(fault('UnknownOperationException'))
  await expect(createTable(client, 'table')).resolves.toBeUndefined()
})

test('of a table that is there already nothing is changed', async () => {
  const { client, mock } = server()
  mock.on(CreateTableCommand).rejects(new ResourceInUseException({ $metadata: {}, message: 'Table already exists' }))
  await createTable(client, 'table')
  expect(mock.commandCalls(UpdateTimeToLiveCommand)).toHaveLength(0)
})

test('any other refusal is thrown as it is', async () => {
  const refusal = fault('AccessDeniedException')
  const first = server()
  first.mock.on(CreateTableCommand).rejects(refusal)
  await expect(createTable(first.client, 'table')).rejects.toBe(refusal)
  const second = server()
  second.mock.on(UpdateTimeToLiveCommand).rejects(refusal)
  await expect(createTable(second.client, 'table')).rejects.toBe(refusal)
})
