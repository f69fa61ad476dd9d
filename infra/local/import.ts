import { PlainFailure, runCommand, tell } from './command.ts'
import { openStore, useDatabase } from './data/database.ts'
import { databaseOf } from './data/databaseOf.ts'
import { chosenDataFolder } from './data/chosenDataFolder.ts'
import { readImportFlags } from './flags.ts'
import { importInto, tryImport } from './organization/importInto.ts'
import { readOrganizationFile } from './organization/organizationFile.ts'
import { problemLines, sizeLine } from './organization/reportLines.ts'

const usage = `Imports an organisation file, whether Vaktlinje is running or not.

  npm run import -- <file.yaml> [--dry-run] [--data .data | --port 3000]

  --dry-run  only tells what would change, and where the organisation has holes
  --data     the data folder to import into
  --port     imports into the Vaktlinje that listens there
`

await runCommand(async () => {
  const flags = readImportFlags(process.argv.slice(2))
  if (flags === 'help') {
    process.stdout.write(usage)
    return
  }
  tell(`reading ${flags.file}`)
  const read = await readOrganizationFile(flags.file)
  if ('problems' in read) throw new PlainFailure([...problemLines(read.problems), 'Nothing was written.'].join('\n'))
  tell(sizeLine(read.organization.units.length, read.organization.people.length))
  const database = await databaseOf(await chosenDataFolder(flags))
  try {
    useDatabase(database.endpoint)
    await (flags.dryRun ? tryImport : importInto)(await openStore(), read.organization, tell)
  } finally {
    await database.close()
  }
})
