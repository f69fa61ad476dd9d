import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { createDynamoDbStore } from '../../../../../shared/adapters/dynamodb/store.ts'

test('when an answer is lost on the way, the SDK asks again with the same token', async () => {
  const tokens: unknown[] = []
  const requestHandler = {
    async handle(request: { body: Uint8Array }) {
      tokens.push(JSON.parse(new TextDecoder().decode(request.body)).ClientRequestToken)
      if (tokens.length === 1) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
      return { response: { statusCode: 200, headers: {}, body: new TextEncoder().encode('{}') } }
    },
  }
  const client = new DynamoDBClient({
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler,
  })
  const store = createDynamoDbStore(client, 'table')
  expect(await store.commit([{ kind: 'personRemoved', login: 'ola@havnes.example' }])).toEqual({ committed: true })
  expect(tokens).toHaveLength(2)
  expect(tokens[1]).toBe(tokens[0])
})
