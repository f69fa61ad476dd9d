import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { startDynamodbServer } from '../../infra/local/dynamodbServer.ts'
import { createTable } from '../../shared/adapters/dynamodb/createTable.ts'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { generateOrganization } from '../fixtures/generateOrganization.ts'
import { ran } from './support/command.ts'
import { asking, startEdition, temporaryFolder, tokenFor } from './support/edition.ts'

type File = ReturnType<typeof generateOrganization>

const organization = (size: { people: number; units: number } = { people: 12, units: 4 }): File =>
  generateOrganization({ ...size, seed: 1 })

const fileWith = async (folder: string, content: File): Promise<string> => {
  const file = join(folder, `${content.people.length}-${content.organization.name}.yaml`)
  await writeFile(file, stringify(content))
  return file
}

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }

const importing = (...flags: string[]) => ran('import', flags)

test('an import without a running edition tells its progress, and the next start has it', async () => {
  const folder = await temporaryFolder()
  const data = join(folder, 'data')
  const { exitCode, output, errors } = await importing(await fileWith(folder, organization()), '--data', data)
  expect({ exitCode, output }).toEqual({ exitCode: 0, output: '' })
  expect(errors).toContain('checked 12 people in 4 units\n')
  expect(errors).toContain('written 16 of 16\ndone: version 1\n')
  const edition = await startEdition(data)
  expect((await asking(edition, '/api/me', await tokenFor(edition, 'person.12@havnes.example'))).status).toBe(200)
})

test('a large import tells every thousand', async () => {
  const folder = await temporaryFolder()
  const file = await fileWith(folder, organization({ people: 2500, units: 60 }))
  const { errors } = await importing(file, '--data', join(folder, 'data'))
  expect(errors.match(/^written \S+ of 2,504$/gm)).toHaveLength(3)
})

test('an import into a running edition counts at once', async () => {
  const folder = await temporaryFolder()
  const edition = await startEdition(join(folder, 'data'))
  const file = await fileWith(folder, organization())
  expect(await importing(file, '--data', edition.dataFolder)).toMatchObject({ exitCode: 0 })
  expect((await asking(edition, '/api/me', await tokenFor(edition, 'person.12@havnes.example'))).status).toBe(200)
})

test('--port imports into the edition that listens there, wherever its data is', async () => {
  const folder = await temporaryFolder()
  const edition = await startEdition(join(folder, 'data'))
  const file = await fileWith(folder, organization())
  expect(await importing(file, '--port', edition.port)).toMatchObject({ exitCode: 0 })
  expect((await asking(edition, '/api/me', await tokenFor(edition, 'person.12@havnes.example'))).status).toBe(200)
})

test('the same file a second time writes nothing and says so', async () => {
  const folder = await temporaryFolder()
  const flags = [await fileWith(folder, organization()), '--data', join(folder, 'data')]
  await importing(...flags)
  const { exitCode, errors } = await importing(...flags)
  expect(exitCode).toBe(0)
  expect(errors).toContain('done: nothing has changed, nothing was written\n')
  expect(errors).not.toContain('added')
})

test('only what differs is written, and it is named by id', async () => {
  const folder = await temporaryFolder()
  const data = join(folder, 'data')
  await importing(await fileWith(folder, organization()), '--data', data)
  const changed = organization()
  changed.organization.name = 'Ytre Havnes kommune'
  changed.people.pop()
  const { errors } = await importing(await fileWith(folder, changed), '--data', data)
  expect(errors).toContain('1 settings (organization.name)')
  expect(errors).toContain('people: 1 removed (p-12)')
  expect(errors).not.toMatch(/@|\+47/)
})

test('holes are listed, and do not stop an import', async () => {
  const folder = await temporaryFolder()
  const content = organization()
  content.units[3]!.leader = null
  const { exitCode, errors } = await importing(await fileWith(folder, content), '--data', join(folder, 'data'))
  expect(exitCode).toBe(0)
  expect(errors).toContain('hole: unit u-4: has no leader\n')
})

test('a dry run tells differences and holes, and writes nothing', async () => {
  const folder = await temporaryFolder()
  const flags = [await fileWith(folder, organization()), '--data', join(folder, 'data')]
  const first = await importing(...flags, '--dry-run')
  expect(first.exitCode).toBe(0)
  expect(first.errors).toContain('dry run: this would change\n')
  expect(first.errors).toContain('people: 12 added')
  expect((await importing(...flags)).errors).toContain('done: version 1\n')
  expect((await importing(...flags, '--dry-run')).errors).toContain('dry run: nothing would change\n')
})

test('problems are told one a line, and nothing is written', async () => {
  const folder = await temporaryFolder()
  const content = organization()
  content.units[1]!.parent = 'u-99'
  content.people[5]!.unit = 'u-98'
  const data = join(folder, 'data')
  const { exitCode, errors } = await importing(await fileWith(folder, content), '--data', data)
  expect(exitCode).toBe(1)
  expect(errors.match(/^\/units\/1\/parent: .+$/m)).not.toBeNull()
  expect(errors.match(/^\/people\/5\/unit: .+$/m)).not.toBeNull()
  expect(errors).toMatch(/Nothing was written\.\n$/)
  expect(await readdir(folder)).not.toContain('data')
})

test('a file that is not there is one line', async () => {
  const folder = await temporaryFolder()
  const { exitCode, errors } = await importing(join(folder, 'nothing.yaml'), '--data', join(folder, 'data'))
  expect(exitCode).toBe(1)
  expect(errors.trimEnd().split('\n').at(-1)).toMatch(/cannot be read: there is no such file\.$/)
})

test('after an import nothing keeps the data folder', async () => {
  const folder = await temporaryFolder()
  const data = join(folder, 'data')
  await mkdir(data)
  await importing(await fileWith(folder, organization()), '--data', data)
  expect(await readdir(data)).not.toContain('running.json')
})

test('--table imports into a table wherever the shell is signed in, which must be there', async () => {
  const server = await startDynamodbServer()
  try {
    const environment = {
      AWS_ENDPOINT_URL_DYNAMODB: server.endpoint,
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    }
    const client = new DynamoDBClient({ endpoint: server.endpoint, region: 'eu-north-1', credentials })
    await createTable(client, 'made-by-the-templates')
    const file = await fileWith(await temporaryFolder(), organization())
    expect(await ran('import', [file, '--table', 'no-such-table'], environment)).toMatchObject({
      exitCode: 1,
      errors: expect.stringContaining('The table no-such-table cannot be read (ResourceNotFoundException).'),
    })
    const { exitCode, errors } = await ran('import', [file, '--table', 'made-by-the-templates'], environment)
    expect(exitCode).toBe(0)
    expect(errors).toContain('done: version 1\n')
    const kept = await createDynamoDbStore(client, 'made-by-the-templates').readPerson('person.12@havnes.example')
    expect(kept).toMatchObject({ login: 'person.12@havnes.example' })
  } finally {
    await server.stop()
  }
})
