import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { exportTable, restoreTable } from '../../../infra/backup/restore.ts'
import { type Item, itemsOf, putItems } from '../../../infra/backup/items.ts'
import { startDynamodbServer } from '../../../infra/local/dynamodbServer.ts'
import { createTable } from '../../../shared/adapters/dynamodb/createTable.ts'

const numbered = (count: number): Item[] =>
  Array.from({ length: count }, (_, number) => ({
    PK: { S: 'things' },
    SK: { S: String(number).padStart(4, '0') },
    packed: { B: new Uint8Array([number % 256, 0, 255]) },
    data: { M: { zulu: { S: 'Æ, ø og å' }, alfa: { L: [{ N: '1' }, { NULL: true }, { BOOL: false }] } } },
  }))

async function* given(items: Item[]): AsyncGenerator<Item> {
  yield* items
}

describe('a backup', () => {
  let server: Awaited<ReturnType<typeof startDynamodbServer>>
  let client: DynamoDBClient
  let folder: string
  let tableName: string
  let made = 0

  beforeAll(async () => {
    server = await startDynamodbServer()
    folder = mkdtempSync(join(tmpdir(), 'vaktlinje-backup-'))
    client = new DynamoDBClient({
      endpoint: server.endpoint,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })
  })

  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })

  beforeEach(async () => {
    made += 1
    tableName = `backup-${made}`
    await createTable(client, tableName)
  })

  const contents = async () => {
    const items = await Array.fromAsync(itemsOf(client, tableName))
    return items.toSorted((first, second) => ((first['SK']?.S ?? '') < (second['SK']?.S ?? '') ? -1 : 1))
  }

  test('brings back every item to the byte, also more than fit in one call', async () => {
    await putItems(client, tableName, given(numbered(60)))
    const before = await contents()
    const file = join(folder, 'all.jsonl')
    expect(await exportTable(client, tableName, file)).toBe(60)
    await putItems(client, tableName, given([{ PK: { S: 'things' }, SK: { S: '0003' }, spoilt: { BOOL: true } }]))
    expect(await restoreTable(client, tableName, file)).toBe(60)
    expect(await contents()).toEqual(before)
  })

  test('leaves nothing that came after it', async () => {
    await putItems(client, tableName, given(numbered(3)))
    const file = join(folder, 'three.jsonl')
    await exportTable(client, tableName, file)
    await putItems(client, tableName, given(numbered(9)))
    await restoreTable(client, tableName, file)
    expect(await contents()).toHaveLength(3)
  })

  test('of nothing is nothing', async () => {
    const file = join(folder, 'nothing.jsonl')
    expect(await exportTable(client, tableName, file)).toBe(0)
    await putItems(client, tableName, given(numbered(1)))
    expect(await restoreTable(client, tableName, file)).toBe(0)
    expect(await contents()).toEqual([])
  })

  test('that cannot be read costs nothing', async () => {
    await putItems(client, tableName, given(numbered(2)))
    await expect(restoreTable(client, tableName, join(folder, 'missing.jsonl'))).rejects.toThrow('ENOENT')
    expect(await contents()).toHaveLength(2)
  })

  test('is for its owner alone to read: it holds names and numbers', async () => {
    const file = join(folder, 'closed.jsonl')
    await exportTable(client, tableName, file)
    expect(statSync(file).mode & 0o077).toBe(0)
  })
})
