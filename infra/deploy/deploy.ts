import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { nameOf } from '../configuration/configuration.ts'
import { mistakesText, readConfigurations } from '../configuration/organizations.ts'
import { PlainFailure, runCommand, tell } from '../local/command.ts'
import { readPageFiles } from '../local/page/pageFiles.ts'
import { chosen } from './chosen.ts'
import { uploadPage } from './uploadPage.ts'
import { uploadsOf } from './uploads.ts'

interface Outputs {
  PageAddress: string
  PageBucket: string
  PageSettings: string
  CloudFrontName: string
  TableName: string
}

const configurationFor = async (words: readonly string[]) => {
  const read = await readConfigurations()
  if ('mistakes' in read) throw new PlainFailure(mistakesText(read.mistakes))
  const choice = chosen(read.configurations, words)
  if ('told' in choice) throw new PlainFailure(choice.told)
  return choice.configuration
}

/** Runs a program as if it had been typed: it may ask, and is answered. */
const run = (program: string, args: readonly string[]): void => {
  const { status } = spawnSync(program, args, { stdio: 'inherit' })
  if (status !== 0)
    throw new PlainFailure(`Stoppet: «${program} ${args[0]}» gikk ikke. Ingenting etter dette er gjort.`)
}

/** Asked before anything that takes minutes. Nothing is sent: whether AWS believes them shows later. */
const findCredentials = async (client: S3Client): Promise<void> => {
  try {
    await client.config.credentials()
  } catch {
    throw new PlainFailure(
      'Fant ingen innlogging til AWS, eller den er gått ut. Logg inn slik punkt 6 i docs/deploy.md sier, og prøv igjen.',
    )
  }
}

const deployStacks = (name: string): Outputs => {
  const folder = mkdtempSync(join(tmpdir(), 'vaktlinje-deploy-'))
  const file = join(folder, 'outputs.json')
  try {
    // Each by its name: the start of a name may be the start of another's.
    const stacks = ['data', 'service', 'cost'].map((stack) => `${name}-${stack}`)
    run('cdk', ['deploy', ...stacks, '--outputs-file', file])
    const outputs: Record<string, Outputs> = JSON.parse(readFileSync(file, 'utf8'))
    const told = outputs[`${name}-service`]
    if (!told) throw new PlainFailure(`Fant ikke ${name}-service etter utrullingen.`)
    return told
  } finally {
    rmSync(folder, { recursive: true })
  }
}

await runCommand(async () => {
  const configuration = await configurationFor(process.argv.slice(2))
  const { domain, region } = configuration
  const client = new S3Client({ region })
  await findCredentials(client)
  run('node', ['web/build/buildIfStale.ts'])
  const files = readPageFiles()
  if (!files.has('/index.html')) throw new PlainFailure('Siden er ikke bygget: dist/web/index.html mangler.')
  const made = deployStacks(`vaktlinje-${nameOf(configuration)}`)
  await uploadPage(client, made.PageBucket, uploadsOf(files, made.PageSettings))
  tell(`Rullet ut: ${made.PageAddress}`)
  tell(`Tabellen heter ${made.TableName}, i ${region}.`)
  if (domain) tell(`${domain.name} må peke til ${made.CloudFrontName} (CNAME).`)
})
