import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { ran } from './support/command.ts'
import { asking, startEdition, temporaryFolder } from './support/edition.ts'

const start = (...flags: string[]) => ran('start', flags)
const startIn = (dataFolder: string, ...flags: string[]) => start('--port', '0', '--data', dataFolder, ...flags)

/** Exit code 1, never ready, and one line for people. */
const refusal = (part: string) => ({
  exitCode: 1,
  output: '',
  errors: expect.stringMatching(new RegExp(`^[^\\n]*${part.replaceAll(/[.?*+()]/g, String.raw`\$&`)}[^\\n]*\\n$`)),
})

test('an unknown flag is refused', async () => {
  expect(await start('--prot', '3000')).toEqual(refusal("Unknown option '--prot'"))
})

test('a word that is no flag is refused', async () => {
  expect(await start('3000')).toEqual(refusal("Unexpected argument '3000'"))
})

test.for(['http', '-1', '65536', ''])('--port=%s is refused', async (port) => {
  expect(await start(`--port=${port}`)).toEqual(refusal('--port takes a number from 0 to 65535'))
})

test('--at that is no time is refused', async () => {
  expect(await start('--at', 'tomorrow')).toEqual(refusal('--at takes a time such as 2026-04-08T10:00'))
})

test.for([
  ['2026-03-29T02:30', 'skips this time'],
  ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z or 2026-10-25T01:30:00.000Z'],
  ['2026-02-30T10:00', 'there is no such time'],
] as const)('--at %s is refused: %s', async ([at, why]) => {
  const data = await temporaryFolder()
  const { errors, ...rest } = await startIn(data, '--at', at)
  expect({ ...rest, errors }).toEqual(refusal(why))
  expect(await readdir(data)).not.toContain('running.json')
})

test('a busy port is refused before the data folder is touched', async () => {
  const folder = await temporaryFolder()
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const data = join(folder, 'data')
  expect(await start('--port', String(port), '--data', data)).toEqual(refusal(`Port ${port} is in use`))
  expect(await readdir(folder)).toEqual([])
})

test('a file in place of the data folder is refused', async () => {
  const file = join(await temporaryFolder(), 'data')
  await writeFile(file, '')
  expect(await startIn(file)).toEqual(refusal('cannot be used: there is a file of that name'))
})

test('a data folder that cannot be made is refused', async () => {
  expect(await startIn('/dev/null/data')).toEqual(refusal('cannot be used: a part of the path is a file'))
})

test('a data folder in use is refused, and the edition that uses it goes on', async () => {
  const first = await startEdition(await temporaryFolder())
  expect(await startIn(first.dataFolder)).toEqual(refusal(`in use by process ${first.command.process.pid}`))
  expect((await asking(first, '/api/status')).status).toBe(200)
})

test('word left by a process that is gone does not keep the data folder', async () => {
  const data = await temporaryFolder()
  const left = { pid: process.pid, instance: 'gone', witnessPort: 9, databaseEndpoint: 'http://127.0.0.1:9' }
  await writeFile(join(data, 'running.json'), JSON.stringify(left))
  expect((await asking(await startEdition(data), '/api/status')).status).toBe(200)
})

test('a signing key that cannot be read is refused', async () => {
  const data = await temporaryFolder()
  await writeFile(join(data, 'signing-key.json'), '{}')
  expect(await startIn(data)).toEqual(refusal('Remove it to get a new one'))
  expect(await readdir(data)).toEqual(['signing-key.json'])
})

test('a database that does not start is refused', async () => {
  const data = await temporaryFolder()
  await mkdir(join(data, 'dynamodb.sqlite'))
  expect(await startIn(data)).toEqual(refusal('The DynamoDB server does not start'))
  expect(await readdir(data)).not.toContain('running.json')
})

test('a platform without a database, and no other database named, is refused', async () => {
  const data = await temporaryFolder()
  const code = 'Object.defineProperty(process, "arch", { value: "abacus" })'
  const flags = ['--port', '0', '--data', data]
  expect(
    await ran('start', flags, { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` }),
  ).toEqual(refusal('set DYNAMODB_ENDPOINT'))
  expect(await readdir(data)).not.toContain('running.json')
})

test('a DYNAMODB_ENDPOINT where nothing listens is refused', async () => {
  const flags = ['--port', '0', '--data', await temporaryFolder()]
  expect(await ran('start', flags, { DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' })).toEqual(
    refusal('The database at http://127.0.0.1:9 does not answer'),
  )
})

test.for([
  ['nothing.yaml', undefined, 'there is no such file'],
  ['broken.yaml', 'organization: [', 'Line 1'],
  ['wrong.yaml', 'organization: {}', 'npm run import -- --dry-run'],
] as const)('%s is refused as an organisation file', async ([name, content, why]) => {
  const folder = await temporaryFolder()
  const file = join(folder, name)
  if (content !== undefined) await writeFile(file, content)
  const data = join(folder, 'data')
  expect(await startIn(data, '--organization', file)).toEqual(refusal(why))
  expect(await readdir(data)).not.toContain('running.json')
})

test('a database that ends while running is told, and ends the edition', async () => {
  const { command, dataFolder } = await startEdition(await temporaryFolder())
  const before = command.errors().length
  process.kill(await databaseProcess(dataFolder), 'SIGKILL')
  expect(await command.ended).toBe(1)
  expect(command.errors().slice(before)).toMatch(/^The database has ended[^\n]*\n$/)
})

const databaseProcess = async (dataFolder: string): Promise<number> => {
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-eo', 'pid=,args='])
  const server = stdout.split('\n').find((line) => line.includes(dataFolder) && /^\s*\d+\s+\S*dynoxide /.test(line))
  return Number.parseInt(server ?? '', 10)
}
