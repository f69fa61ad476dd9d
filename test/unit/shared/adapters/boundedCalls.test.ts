import { once } from 'node:events'
import { createServer } from 'node:http'
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import { expect, onTestFinished, test } from 'vitest'
import { boundedCalls } from '../../../../shared/adapters/boundedCalls.ts'

test('a server that never answers is asked twice and then given up', async () => {
  let asked = 0
  const server = createServer(() => (asked += 1)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const client = new SNSClient({
    ...boundedCalls(1100),
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  await expect(client.send(new PublishCommand({ Message: 'x' }))).rejects.toThrow('requestTimeout')
  expect(asked).toBe(2)
})

test('two attempts and the pause between them fit into the time a call may take', () => {
  const { maxAttempts, requestHandler } = boundedCalls(5000)
  expect(maxAttempts * requestHandler.requestTimeout + 1000).toBe(5000)
})

test.each([0, 1000, 15_001])('a call of %i ms is no setting', (milliseconds) => {
  expect(() => boundedCalls(milliseconds)).toThrow(RangeError)
})
