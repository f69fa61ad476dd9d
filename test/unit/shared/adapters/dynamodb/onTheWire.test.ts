import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { createDynamoDbStore } from '../../../../../shared/adapters/dynamodb/store.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const answer = (statusCode: number, body: object) => ({
  response: { statusCode, headers: {}, body: new TextEncoder().encode(JSON.stringify(body)) },
})

const cancelled = (...codes: string[]) =>
  answer(400, {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: 'Transaction cancelled, please refer cancellation reasons for specific reasons',
    CancellationReasons: codes.map((Code) => ({ Code })),
  })

/** A store on a wire where calls meet this, one after the other: an answer, or a broken connection. */
const storeOnWire = (...meets: (ReturnType<typeof answer> | Error)[]) => {
  const sent: string[] = []
  const client = new DynamoDBClient({
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: {
      async handle(request: { body: Uint8Array }) {
        const met = meets[sent.push(text(request.body)) - 1] ?? answer(500, {})
        if (met instanceof Error) throw met
        return met
      },
    },
  })
  const store = createDynamoDbStore(client, 'table', { sleep: async () => {} })
  return {
    sent,
    commit: () =>
      store.commit([
        { kind: 'personRemoved', login: 'ola@havnes.example' },
        { kind: 'directoryUnchanged', version: 3 },
      ]),
  }
}

test('when an answer is lost on the way, the very same transaction is sent again, under the same token', async () => {
  const { commit, sent } = storeOnWire(
    Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
    answer(200, {}),
  )
  expect(await commit()).toEqual({ committed: true })
  expect(sent).toHaveLength(2)
  expect(sent[1]).toBe(sent[0])
  expect(JSON.parse(sent[0] ?? '')).toHaveProperty('ClientRequestToken')
})

test('after a conflict the very same transaction is sent again, under the same token', async () => {
  const { commit, sent } = storeOnWire(cancelled('None', 'TransactionConflict'), answer(200, {}))
  expect(await commit()).toEqual({ committed: true })
  expect(sent).toHaveLength(2)
  expect(sent[1]).toBe(sent[0])
})

test('a failed condition comes back as the kind that lost', async () => {
  const { commit, sent } = storeOnWire(cancelled('None', 'ConditionalCheckFailed'))
  expect(await commit()).toEqual({ committed: false, lost: ['directoryUnchanged'] })
  expect(sent).toHaveLength(1)
})
