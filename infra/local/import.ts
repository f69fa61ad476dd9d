import { PlainFailure, runCommand, tell } from './command.ts'
import { withStore } from './data/chosenStore.ts'
import { readImportFlags } from './flags.ts'
import { importInto, tryImport } from './organization/importInto.ts'
import { readOrganizationFile } from './organization/organizationFile.ts'
import { problemLines, sizeLine } from './organization/reportLines.ts'

const usage = `Imports an organisation file, whether Vaktlinje is running or not.

  npm run import -- <file.yaml> [--dry-run] [--data .data | --port 3000 | --table vaktlinje-...]

  --dry-run  only tells what would change, and where the organisation has holes
  --data     the data folder to import into
  --port     imports into the Vaktlinje that listens there
  --table    imports into a table on AWS, with the rights of this shell
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
  const importOrTry = flags.dryRun ? tryImport : importInto
  await withStore(flags, (store) => importOrTry(store, read.organization, tell))
})
