import { createDynamoDbClient } from '../../shared/adapters/dynamodb/client.ts'
import { createDynamoDbStore } from '../../shared/adapters/dynamodb/store.ts'
import type { Store } from '../../shared/ports.ts'
import { runCommand } from './command.ts'
import { openStore, useDatabase } from './data/database.ts'
import { databaseOf } from './data/databaseOf.ts'
import { chosenDataFolder } from './data/chosenDataFolder.ts'
import { incidentText } from './export/incidentFile.ts'
import { readIncident } from './export/keptIncident.ts'
import { type ExportFlags, readExportFlags } from './flags.ts'

const usage = `Writes one incident with its whole history to standard output, as JSON with its SHA-256.

  npm run -s export -- <id> [--data .data | --port 3000 | --table vaktlinje-...] > incident.json

  --data   the data folder it is in
  --port   asks the Vaktlinje that listens there where its data is
  --table  a table on AWS, with the rights of this shell
`

const withStore = async (flags: ExportFlags, use: (store: Store) => Promise<void>): Promise<void> => {
  if (flags.table !== undefined) {
    await use(createDynamoDbStore(createDynamoDbClient(), flags.table))
    return
  }
  const database = await databaseOf(await chosenDataFolder(flags))
  try {
    useDatabase(database.endpoint)
    await use(await openStore())
  } finally {
    await database.close()
  }
}

await runCommand(async () => {
  const flags = readExportFlags(process.argv.slice(2))
  if (flags === 'help') {
    process.stdout.write(usage)
    return
  }
  await withStore(flags, async (store) => {
    process.stdout.write(incidentText(await readIncident(store, flags.id)))
  })
})
