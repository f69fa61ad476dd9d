import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const command = fileURLToPath(new URL('../../../infra/backup/table.ts', import.meta.url))

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vaktlinje-table-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

const run = (...words: string[]) => {
  const env = { PATH: process.env['PATH'], HOME: folder, AWS_EC2_METADATA_DISABLED: 'true', AWS_REGION: 'eu-north-1' }
  const { status, stderr } = spawnSync(process.execPath, [command, ...words], { env, encoding: 'utf8' })
  return [status, stderr]
}

test('whoever is not signed in to AWS hears so in one line, and no file is left that looks like a backup', () => {
  const file = join(folder, 'now.jsonl')
  expect(run('export', 'any-table', file)).toEqual([
    1,
    'Fant ikke tabellen any-table (CredentialsProviderError). Er du logget inn på riktig konto, og er AWS_REGION satt?\n',
  ])
  expect(existsSync(file)).toBe(false)
})

test('whoever says it in another way hears how', () => {
  expect(run('import', 'any-table', 'any-file')).toEqual([
    1,
    expect.stringMatching(/^Skriv {2}npm run table -- export/),
  ])
})
