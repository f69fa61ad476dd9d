import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const command = fileURLToPath(new URL('../../../infra/deploy/deploy.ts', import.meta.url))

test('whoever is not signed in to AWS hears so at once, before anything is built', () => {
  const home = mkdtempSync(join(tmpdir(), 'vaktlinje-nobody-'))
  const env = { PATH: process.env['PATH'], HOME: home, AWS_EC2_METADATA_DISABLED: 'true' }
  const { status, stderr } = spawnSync(process.execPath, [command, 'provehavn'], { env, encoding: 'utf8' })
  rmSync(home, { recursive: true })
  expect([status, stderr]).toEqual([
    1,
    'Fant ingen innlogging til AWS, eller den er gått ut. Logg inn slik punkt 6 i docs/deploy.md sier, og prøv igjen.\n',
  ])
})
