import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { PlainFailure, runCommand, tell } from '../local/command.ts'
import { exportTable, restoreTable } from './restore.ts'

const usage = 'Skriv  npm run table -- export <tabell> <fil>  eller  npm run table -- restore <fil> <tabell>'

await runCommand(async () => {
  const [verb, first, second] = process.argv.slice(2)
  if (first === undefined || second === undefined) throw new PlainFailure(usage)
  const client = new DynamoDBClient()
  if (verb === 'export') tell(`${await exportTable(client, first, second)} poster er lagret i ${second}.`)
  else if (verb === 'restore')
    tell(`${second} har nå de ${await restoreTable(client, second, first)} postene fra ${first}.`)
  else throw new PlainFailure(usage)
})
