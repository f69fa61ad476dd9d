import { DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { countCalls } from '../../setup/countedCalls.ts'

/** A client whose calls end when the test says so, in the order it says. */
const clientInHand = () => {
  const ends: (() => void)[] = []
  const client = new DynamoDBClient({
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  client.middlewareStack.add(
    () => () =>
      new Promise((resolve) => {
        ends.push(() => resolve({ response: {}, output: { $metadata: {} } }))
      }),
    { step: 'initialize', priority: 'low' },
  )
  const get = () => client.send(new GetItemCommand({ TableName: 'table', Key: {} }))
  const query = () => client.send(new QueryCommand({ TableName: 'table' }))
  return { calls: countCalls(client), get, query, end: (number: number) => ends[number]?.() }
}

test('calls that start before any has ended are one wave', async () => {
  const { calls, get, query, end } = clientInHand()
  const both = [get(), query()]
  end(1)
  end(0)
  await Promise.all(both)
  expect(calls.waves()).toEqual([['GetItem', 'Query']])
  expect(calls.maxInFlight()).toBe(2)
})

test('a call that starts after another has ended is of the next wave, though a third is still under way', async () => {
  const { calls, get, query, end } = clientInHand()
  const slow = get()
  const fast = get()
  end(1)
  await fast
  const after = query()
  end(0)
  end(2)
  await Promise.all([slow, after])
  expect(calls.waves()).toEqual([['GetItem', 'GetItem'], ['Query']])
  expect(calls.names()).toEqual(['GetItem', 'GetItem', 'Query'])
  expect(calls.maxInFlight()).toBe(2)
})

test('calls one after the other are a wave each, until a reset', async () => {
  const { calls, get, end } = clientInHand()
  for (const number of [0, 1]) {
    const call = get()
    end(number)
    await call
  }
  expect(calls.waves()).toEqual([['GetItem'], ['GetItem']])
  expect(calls.maxInFlight()).toBe(1)
  calls.reset()
  expect(calls.names()).toEqual([])
  expect(calls.maxInFlight()).toBe(0)
})
