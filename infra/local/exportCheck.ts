import { readFile } from 'node:fs/promises'
import { errorCode, PlainFailure, runCommand, tell } from './command.ts'
import { openStore, useDatabase } from './data/database.ts'
import { databaseOf } from './data/databaseOf.ts'
import { checkIncidentText, type FileFault } from './export/incidentFile.ts'
import { restoreIncident } from './export/keptIncident.ts'
import { readExportCheckFlags } from './flags.ts'

const usage = `Checks an exported incident: unchanged since it was written, and its history tells just the state it claims.

  npm run export:check -- <incident.json> [--restore-into <data folder>]

  --restore-into  writes it into a data folder that does not have it, as a record: no clock starts and nothing is sent
`

const faults: Record<FileFault, string> = {
  notAnExport: 'This is not an exported incident.',
  changed: 'It has been changed since it was exported: the SHA-256 is another.',
  historyBroken: 'Its history has a gap or does not begin with the logging.',
  stateNotFromHistory: 'Its history does not lead to the state it claims.',
}

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new PlainFailure(`${file} cannot be read (${errorCode(error) ?? 'unknown error'}).`)
  }
}

await runCommand(async () => {
  const flags = readExportCheckFlags(process.argv.slice(2))
  if (flags === 'help') {
    process.stdout.write(usage)
    return
  }
  const checked = checkIncidentText(await textOf(flags.file))
  if ('fault' in checked) throw new PlainFailure(faults[checked.fault])
  const { escalation, history } = checked.incident
  tell(`incident ${escalation.id}: ${escalation.state}, ${history.length} events, whole and unchanged`)
  if (flags.restoreInto === undefined) return
  const database = await databaseOf(flags.restoreInto)
  try {
    useDatabase(database.endpoint)
    await restoreIncident(await openStore(), checked.incident)
    tell(`restored into ${flags.restoreInto}`)
  } finally {
    await database.close()
  }
})
