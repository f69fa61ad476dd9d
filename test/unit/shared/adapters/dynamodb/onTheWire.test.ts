import { once } from 'node:events'
import { createServer } from 'node:net'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, onTestFinished, test } from 'vitest'
import { createDynamoDbStore } from '../../../../../shared/adapters/dynamodb/store.ts'
import { StoreBusyError } from '../../../../../shared/ports.ts'

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

/** Where calls arrive and nothing ever comes back. */
const silentEndpoint = async (): Promise<string> => {
  const server = createServer((socket) => onTestFinished(() => void socket.destroy())).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

test('a database that does not answer in time is busy, for whoever reads and whoever writes', async () => {
  const client = new DynamoDBClient({
    endpoint: await silentEndpoint(),
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    requestHandler: { requestTimeout: 50, throwOnRequestTimeout: true },
  })
  const store = createDynamoDbStore(client, 'table')
  await expect(store.readPerson('ola@havnes.example')).rejects.toThrow(StoreBusyError)
  await expect(store.listAbsences()).rejects.toThrow(StoreBusyError)
  await expect(store.dueMessages('2026-04-08T22:00:00.000Z', 10)).rejects.toThrow(StoreBusyError)
  await expect(store.listEscalations(undefined, 10)).rejects.toThrow(StoreBusyError)
  await expect(store.commit([{ kind: 'directoryUnchanged', version: 3 }])).rejects.toThrow(StoreBusyError)
})
