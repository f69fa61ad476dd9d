import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import { createTable } from '../../shared/adapters/dynamodb/createTable.ts'
import { PlainFailure, runCommand, tell } from '../local/command.ts'
import { startDynamodbServer } from '../local/dynamodbServer.ts'
import { importInto } from '../local/organization/importInto.ts'
import { readOrganizationFile } from '../local/organization/organizationFile.ts'
import { fingerprints } from './file.ts'
import { itemsOf, removeItems } from './items.ts'
import { exportTable, restoreTable } from './restore.ts'

const tableName = 'vaktlinje'
const demonstration = join(import.meta.dirname, '../local/demonstration.yaml')

/** Loses everything on purpose, and gets it back. */
const rehearse = async (client: DynamoDBClient, folder: string): Promise<void> => {
  await createTable(client, tableName)
  const read = await readOrganizationFile(demonstration)
  if ('problems' in read) throw new Error('The demonstration organisation cannot be read.')
  await importInto(createDynamoDbStore(client, tableName), read.organization, () => undefined)
  const before = await fingerprints(itemsOf(client, tableName))
  const file = join(folder, 'backup.jsonl')
  tell(`Lagret ${await exportTable(client, tableName, file)} poster.`)
  tell(`Slettet ${await removeItems(client, tableName)} poster.`)
  if ((await fingerprints(itemsOf(client, tableName))).size > 0) throw new PlainFailure('Tabellen ble ikke tom.')
  tell(`Hentet tilbake ${await restoreTable(client, tableName, file)} poster.`)
  const after = await fingerprints(itemsOf(client, tableName))
  if (before.symmetricDifference(after).size > 0)
    throw new PlainFailure('Det som kom tilbake, er ikke det som var der.')
  const directory = await createDynamoDbStore(client, tableName).readDirectory()
  tell(`Alt er likt. ${directory?.organization.name} kan leses som før.`)
}

await runCommand(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vaktlinje-rehearsal-'))
  const server = await startDynamodbServer()
  try {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
    await rehearse(new DynamoDBClient({ endpoint: server.endpoint, region: 'eu-north-1', credentials }), folder)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true })
  }
})
