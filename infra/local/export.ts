import { runCommand } from './command.ts'
import { withStore } from './data/chosenStore.ts'
import { incidentText } from './export/incidentFile.ts'
import { readIncident } from './export/keptIncident.ts'
import { readExportFlags } from './flags.ts'

const usage = `Writes one incident with its whole history to standard output, as JSON with its SHA-256.

  npm run -s export -- <id> [--data .data | --port 3000 | --table vaktlinje-...] > incident.json

  --data   the data folder it is in
  --port   asks the Vaktlinje that listens there where its data is
  --table  a table on AWS, with the rights of this shell
`

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
