import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startDynamodbServer } from '../../infra/local/dynamodbServer.ts'
import { createTable } from '../../shared/adapters/dynamodb/createTable.ts'

const clientOf = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  })

const tablesAt = async (endpoint: string) => {
  const { TableNames = [] } = await clientOf(endpoint).send(new ListTablesCommand())
  return TableNames
}

const freshDatabasePath = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vaktlinje-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'database.sqlite')
}

const started = async (databasePath?: string) => {
  const server = await startDynamodbServer({ databasePath })
  onTestFinished(() => server.stop())
  return server
}

test.runIf(process.platform === 'linux')('no page can find it by trying ports: it is not on 127.0.0.1', async () => {
  const [one, other] = [new URL((await started()).endpoint), new URL((await started()).endpoint)]
  expect(one.hostname).toMatch(/^127(\.\d+){3}$/)
  expect(one.hostname).not.toBe(other.hostname)
  await expect(fetch(`http://127.0.0.1:${one.port}`)).rejects.toThrow('fetch failed')
})

const urlOf = (path: string) => new URL(`../../${path}`, import.meta.url).href

/** Another process that starts a server and then makes one table after the other, telling each one that was made. */
const tableMaker = (databasePath: string) => {
  const program = `
    import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
    import { startDynamodbServer } from '${urlOf('infra/local/dynamodbServer.ts')}'
    import { createTable } from '${urlOf('shared/adapters/dynamodb/createTable.ts')}'
    const { endpoint } = await startDynamodbServer({ databasePath: process.argv[1] })
    console.log(endpoint)
    const client = new DynamoDBClient({ endpoint, region: 'eu-north-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } })
    for (let number = 0; ; number += 1) {
      await createTable(client, 'table-' + number)
      console.log('table-' + number)
    }`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, databasePath], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
}

test('servers do not see each other, and forget without a database path', async () => {
  const [one, other] = [await started(), await started()]
  await createTable(clientOf(one.endpoint), 'table')
  expect(await tablesAt(one.endpoint)).toEqual(['table'])
  expect(await tablesAt(other.endpoint)).toEqual([])
})

test('what was written is there at the next start', async () => {
  const databasePath = await freshDatabasePath()
  const first = await started(databasePath)
  await createTable(clientOf(first.endpoint), 'table')
  await first.stop()
  const second = await started(databasePath)
  expect(await tablesAt(second.endpoint)).toEqual(['table'])
})

test('a stopped server has ended', async () => {
  const server = await started()
  await server.stop()
  expect(await server.exited).toBe(0)
  await expect(tablesAt(server.endpoint)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('a server ends with its process even when that is killed, and loses nothing it had answered', async () => {
  const databasePath = await freshDatabasePath()
  const { child, lines } = tableMaker(databasePath)
  const nextLine = async () => String((await lines.next()).value)
  const endpoint = await nextLine()
  const made = [await nextLine(), await nextLine(), await nextLine()]
  child.kill('SIGKILL')
  await once(child, 'exit')
  await vi.waitUntil(
    () =>
      tablesAt(endpoint).then(
        () => false,
        () => true,
      ),
    { timeout: 10_000 },
  )
  const restarted = await started(databasePath)
  expect(await tablesAt(restarted.endpoint)).toEqual(expect.arrayContaining(made))
})

test('a database that cannot be opened is told in one line', async () => {
  await expect(startDynamodbServer({ databasePath: '/nowhere/database.sqlite' })).rejects.toMatchObject({
    name: 'PlainFailure',
    message: expect.stringContaining('unable to open database file'),
  })
})

test('where there is no server for the machine, one line says what to set', async () => {
  const { platform } = process
  Object.defineProperty(process, 'platform', { value: 'sunos' })
  onTestFinished(() => void Object.defineProperty(process, 'platform', { value: platform }))
  await expect(startDynamodbServer()).rejects.toThrow(
    /^No DynamoDB server is installed for sunos.*: set DYNAMODB_ENDPOINT/,
  )
})
