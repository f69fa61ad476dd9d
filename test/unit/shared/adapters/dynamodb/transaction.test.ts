import {
  DynamoDBClient,
  DynamoDBServiceException,
  InternalServerError,
  ThrottlingException,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { expect, test } from 'vitest'
import { createDynamoDbStore } from '../../../../../shared/adapters/dynamodb/store.ts'
import { type Change, StoreBusyError } from '../../../../../shared/ports.ts'

const changes: Change[] = [
  { kind: 'clearanceQueue', queue: { version: 2, waiting: [], clocks: [] }, expected: 1 },
  { kind: 'directoryUnchanged', version: 7 },
  { kind: 'personRemoved', login: 'ola@havnes.example' },
]

const $metadata = {}

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    $metadata,
    message: 'Transaction cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  })

const conflict = cancelled('TransactionConflict', 'None', 'None')

/** A store whose database fails like this, try after try, and then writes. The last failure of `forEver` repeats. */
const storeThatMeets = (failures: Error[], forEver = false) => {
  const client = new DynamoDBClient({ region: 'eu-north-1' })
  const database = mockClient(client)
  const tries = database.on(TransactWriteItemsCommand)
  if (forEver) tries.rejects(failures.at(-1))
  else {
    tries.resolves({})
    for (const failure of failures) tries.rejectsOnce(failure)
  }
  const pauses: number[] = []
  const store = createDynamoDbStore(client, 'table', {
    random: () => 0.5,
    sleep: async (milliseconds) => void pauses.push(milliseconds),
  })
  return {
    commit: () => store.commit(changes),
    pauses,
    tokens: () => database.commandCalls(TransactWriteItemsCommand).map(({ args }) => args[0].input.ClientRequestToken),
  }
}

test('three conflicts and then none is a commit, after growing pauses with chance in them', async () => {
  const { commit, pauses, tokens } = storeThatMeets([conflict, conflict, conflict])
  expect(await commit()).toEqual({ committed: true })
  expect(tokens()).toHaveLength(4)
  expect(pauses).toEqual([12.5, 25, 50])
})

test('all tries of a commit bear the same token, so that one whose answer was lost is not written twice', async () => {
  const { commit, tokens } = storeThatMeets([conflict, conflict])
  await commit()
  await commit()
  const [first, second, third, other] = tokens()
  expect(first).toMatch(/^.{20,36}$/)
  expect([second, third]).toEqual([first, first])
  expect(other).not.toBe(first)
})

test('a conflict that stays is tried again 4 times and then said', async () => {
  const { commit, tokens } = storeThatMeets([conflict], true)
  await expect(commit()).rejects.toThrow(StoreBusyError)
  expect(tokens()).toHaveLength(5)
})

test.each(['ThrottlingError', 'ProvisionedThroughputExceeded'])('%s as a reason is tried again', async (code) => {
  const { commit, tokens } = storeThatMeets([cancelled('None', code, 'TransactionConflict')])
  expect(await commit()).toEqual({ committed: true })
  expect(tokens()).toHaveLength(2)
})

test.each<[string, Error]>([
  ['throttling of the whole call', new ThrottlingException({ $metadata, message: 'Slow down' })],
  ['no answer in time', Object.assign(new Error('timed out'), { name: 'TimeoutError' })],
])('%s is busy at once, because the SDK has tried again already', async (_, fault) => {
  const { commit, tokens } = storeThatMeets([fault])
  await expect(commit()).rejects.toThrow(StoreBusyError)
  expect(tokens()).toHaveLength(1)
})

test.each([
  [['ConditionalCheckFailed', 'None', 'None'], ['clearanceQueue']],
  [['None', 'ConditionalCheckFailed', 'None'], ['directoryUnchanged']],
  [
    ['ConditionalCheckFailed', 'ConditionalCheckFailed', 'None'],
    ['clearanceQueue', 'directoryUnchanged'],
  ],
  [['TransactionConflict', 'ConditionalCheckFailed', 'None'], ['directoryUnchanged']],
  [['ConditionalCheckFailed', 'None', 'ThrottlingError'], ['clearanceQueue']],
])('%j is a race lost by %j, and not tried again', async (codes, lost) => {
  const { commit, tokens } = storeThatMeets([cancelled(...codes)])
  expect(await commit()).toEqual({ committed: false, lost })
  expect(tokens()).toHaveLength(1)
})

test('a race may be lost on a later try', async () => {
  const { commit } = storeThatMeets([conflict, cancelled('ConditionalCheckFailed', 'None', 'None')])
  expect(await commit()).toEqual({ committed: false, lost: ['clearanceQueue'] })
})

test.each<[string, Error]>([
  ['an item that is too large', cancelled('ValidationError', 'None', 'None')],
  ['a fault of ours beside a lost race', cancelled('ValidationError', 'ConditionalCheckFailed', 'None')],
  ['a cancellation without reasons', new TransactionCanceledException({ $metadata, message: 'Cancelled' })],
  ['a fault of the database', new InternalServerError({ $metadata, message: 'Oops' })],
  ['a refusal', new DynamoDBServiceException({ $metadata, name: 'AccessDeniedException', $fault: 'client' })],
  ['no connection', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
])('%s is thrown as it is', async (_, fault) => {
  const { commit, tokens } = storeThatMeets([fault])
  await expect(commit()).rejects.toBe(fault)
  expect(tokens()).toHaveLength(1)
})
