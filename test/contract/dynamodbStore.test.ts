import { createHash } from 'node:crypto'
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, test } from 'vitest'
import { createTable } from '../../shared/adapters/dynamodb/createTable.ts'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import { type Change, DirectoryTooLargeError, type Store } from '../../shared/ports.ts'
import { countCalls } from '../setup/countedCalls.ts'
import { dynamodbClient, freshTable } from '../setup/freshTable.ts'
import { describeStore } from './store.ts'
import { everybody, fixedClock, given } from './store/createStore.ts'
import {
  calendar,
  directory,
  escalation,
  escalationId,
  logged,
  message,
  now,
  person,
  replay,
  subject,
} from './store/things.ts'
import { auditEntry, card } from './store/upkeep.ts'

const client = dynamodbClient()

describeStore('on DynamoDB', async (clock) => createDynamoDbStore(client, await freshTable(client), { clock }))

const onFreshTable = async () => {
  const tableName = await freshTable(client)
  return { tableName, store: createDynamoDbStore(client, tableName, { clock: fixedClock }) }
}

/** Names that no compression makes much smaller than three quarters. */
const noise = (number: number) => createHash('sha512').update(String(number)).digest('base64')
const noisy = (units: number): Directory => ({
  ...directory(1),
  units: new Map(
    Array.from({ length: units }, (_, n) => [
      `u-${n}`,
      { id: `u-${n}`, name: noise(n), parent: null, leader: null, acting: [] },
    ]),
  ),
})

const itemsIn = async (tableName: string, IndexName?: string) => {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName, IndexName }))
  return Items
}

const countedStore = async () => {
  const counted = dynamodbClient()
  const tableName = await freshTable(counted)
  return { calls: countCalls(counted), store: createDynamoDbStore(counted, tableName) }
}

describe('the directory on DynamoDB', () => {
  test('is unpacked once as long as it stays the same', async () => {
    const { store } = await onFreshTable()
    await given(store, [{ kind: 'directory', directory: directory(1), expected: 0 }])
    const first = await store.readDirectory()
    expect(await store.readDirectory()).toBe(first)
    await given(store, [{ kind: 'directory', directory: directory(2), expected: 1 }])
    expect(await store.readDirectory()).toStrictEqual(directory(2))
  })

  test('that does not fit one item is refused by name, and nothing is written', async () => {
    const { store } = await onFreshTable()
    const commit = store.commit([
      { kind: 'person', person: person(1) },
      { kind: 'directory', directory: noisy(5400), expected: 0 },
    ])
    await expect(commit).rejects.toThrow(DirectoryTooLargeError)
    expect(await everybody(store)).toEqual([])
  })

  test('that only just fits is written', async () => {
    const { store } = await onFreshTable()
    const large = noisy(5200)
    await given(store, [{ kind: 'directory', directory: large, expected: 0 }])
    expect(await store.readDirectory()).toStrictEqual(large)
  })
})

describe('what DynamoDB must see', () => {
  test('the index of due messages is sparse and holds keys only', async () => {
    const { tableName, store } = await onFreshTable()
    await given(store, [
      { kind: 'message', message: message('waits'), expected: 0 },
      { kind: 'message', message: message('went', { state: 'sent' }), expected: 0 },
      { kind: 'escalation', escalation: escalation(1), expected: 0 },
    ])
    expect(await itemsIn(tableName, 'due')).toEqual([
      {
        PK: { S: `messages#escalation-${escalationId(1)}` },
        SK: { S: 'waits' },
        duePartition: { S: 'unscheduled' },
        dueAt: { S: message('waits').dueAt },
      },
    ])
  })

  test('a replay bears when it may be removed, in whole seconds and never too early', async () => {
    const { tableName, store } = await onFreshTable()
    await given(store, [{ kind: 'replay', replay: replay({ expiresAt: '2026-11-24T20:00:00.001Z' }) }])
    const [item] = await itemsIn(tableName)
    expect(item?.['expiresAtEpoch']).toEqual({ N: '1795550401' })
  })

  test.each<[string, Change]>([
    ['a card', { kind: 'card', card: card('hash', { keptUntil: '2027-05-23T20:00:00.000Z' }), expected: 0 }],
    ['an audit entry', { kind: 'audit', entry: auditEntry(now, 'act', { keptUntil: '2027-05-23T20:00:00.000Z' }) }],
  ])('%s bears until when it is kept', async (_, change) => {
    const { tableName, store } = await onFreshTable()
    await given(store, [change])
    const [item] = await itemsIn(tableName)
    expect(item?.['expiresAtEpoch']).toEqual({ N: '1811102400' })
  })

  test('a message bears that it is kept for a year after it says nothing any more', async () => {
    const { tableName, store } = await onFreshTable()
    await given(store, [
      { kind: 'message', message: message('m-1', { expiresAt: '2026-05-23T20:00:00.000Z' }), expected: 0 },
    ])
    const [item] = await itemsIn(tableName)
    expect(item?.['expiresAtEpoch']).toEqual({ N: '1811102400' })
  })

  test('a table that is there already is left as it is', async () => {
    const { tableName, store } = await onFreshTable()
    await given(store, [{ kind: 'person', person: person(1) }])
    await createTable(client, tableName)
    expect(await store.readPerson(person(1).login)).toEqual(person(1))
  })
})

describe('calls to DynamoDB (design.md section 9)', () => {
  test.each<[string, (store: Store) => Promise<unknown>, string[]]>([
    ['the directory', (store) => store.readDirectory(), ['GetItem']],
    ['a person', (store) => store.readPerson('somebody'), ['GetItem']],
    ['the calendar', (store) => store.readCalendar(), ['GetItem']],
    ['the clearance queue', (store) => store.readClearanceQueue(), ['GetItem']],
    ['an escalation', (store) => store.readEscalation(escalationId(1)), ['GetItem']],
    ['a replay', (store) => store.readReplay('scope', 'key'), ['GetItem']],
    ['a page of escalations', (store) => store.listEscalations(undefined, 50), ['Query']],
    ['a history', (store) => store.readHistory(escalationId(1)), ['Query']],
    ['an agreement', (store) => store.readAgreement('a-1'), ['GetItem']],
    ['all agreements', (store) => store.listAgreements(), ['Query']],
    ['all absences', (store) => store.listAbsences(), ['Query']],
    ['all topics', (store) => store.allTopics(), ['Query']],
    ['a message', (store) => store.readMessage(subject, 'm-1'), ['GetItem']],
    ['messages about a subject', (store) => store.readMessagesAbout(subject), ['Query']],
    ['due messages', (store) => store.dueMessages(now, 10), ['Query']],
    ['a card', (store) => store.readCard('hash'), ['GetItem']],
    ['the codes', (store) => store.readCodes(), ['GetItem']],
    ['the SMS ledger', (store) => store.readSmsLedger(), ['GetItem']],
    ['the watch', (store) => store.readWatch(), ['GetItem']],
    ['what was done in a month', (store) => store.listAudit('2026-11-01T00:00:00.000Z', now, 10), ['Query']],
    ['call-out phones', (store) => store.readCallOutPhones(), ['Query']],
  ])('%s is one call', async (_, read, names) => {
    const { calls, store } = await countedStore()
    await read(store)
    expect(calls.names()).toEqual(names)
  })

  test('a commit of any size is one call', async () => {
    const { calls, store } = await countedStore()
    await given(store, [
      { kind: 'calendar', calendar: calendar(1), expected: 0 },
      { kind: 'escalation', escalation: escalation(1), expected: 0 },
      { kind: 'history', escalationId: escalationId(1), event: logged(1) },
    ])
    expect(calls.names()).toEqual(['TransactWriteItems'])
  })

  test('reads side by side are one wave', async () => {
    const { calls, store } = await countedStore()
    await Promise.all([store.readDirectory(), store.readCalendar(), store.readHistory(escalationId(1))])
    expect(calls.waves()).toEqual([['GetItem', 'GetItem', 'Query']])
    expect(calls.maxInFlight()).toBe(3)
  })
})
