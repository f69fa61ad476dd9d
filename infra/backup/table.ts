import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { PlainFailure, runCommand, tell } from '../local/command.ts'
import { exportTable, restoreTable } from './restore.ts'

const usage = 'Skriv  npm run table -- export <tabell> <fil>  eller  npm run table -- restore <fil> <tabell>'

const findTable = async (client: DynamoDBClient, tableName: string): Promise<void> => {
  try {
    await client.send(new DescribeTableCommand({ TableName: tableName }))
  } catch (error) {
    const why = error instanceof Error ? error.name : 'ukjent feil'
    throw new PlainFailure(
      `Fant ikke tabellen ${tableName} (${why}). Er du logget inn på riktig konto, og er AWS_REGION satt?`,
    )
  }
}

await runCommand(async () => {
  const [verb, first, second] = process.argv.slice(2)
  if (first === undefined || second === undefined) throw new PlainFailure(usage)
  const client = new DynamoDBClient()
  if (verb === 'export') {
    await findTable(client, first)
    tell(`${await exportTable(client, first, second)} poster er lagret i ${second}.`)
  } else if (verb === 'restore') {
    await findTable(client, second)
    tell(`${second} har nå de ${await restoreTable(client, second, first)} postene fra ${first}.`)
  } else throw new PlainFailure(usage)
})
