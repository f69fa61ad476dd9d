import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../../infra/bundle.ts'
import { routes } from '../../shared/contract/routes.ts'

const sourceOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

describe('a bundle', () => {
  let work: string
  let entry: string

  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'vaktlinje-bundle-'))
    entry = join(work, 'entry.ts')
    writeFileSync(
      entry,
      `import { DynamoDBClient } from '${sourceOf('node_modules/@aws-sdk/client-dynamodb')}'
       import { tableDefinition } from '${sourceOf('shared/contract/table.ts')}'
       export const handler = async (): Promise<string> => [DynamoDBClient.name.length, tableDefinition.sortKey].join()`,
    )
  })

  afterAll(() => {
    rmSync(work, { recursive: true })
  })

  test('runs where there is nothing else, the SDK included', async () => {
    const folder = join(work, 'alone')
    await bundle(entry, folder)
    const run = `const { handler } = await import('./index.mjs'); process.stdout.write(typeof await handler())`
    expect(execFileSync(process.execPath, ['-e', run], { cwd: folder, env: {}, encoding: 'utf8' })).toBe('string')
  })

  test.each([...new Set(routes.map((route) => route.function))])(
    'of %s starts, told only what AWS tells it',
    async (name) => {
      const folder = join(work, name)
      await bundle(`functions/${name}/index.ts`, folder)
      const start = `const { handler } = await import('./index.mjs'); process.stdout.write(typeof handler)`
      const env = { AWS_REGION: 'eu-north-1', TABLE_NAME: 'any-table' }
      expect(execFileSync(process.execPath, ['-e', start], { cwd: folder, env, encoding: 'utf8' })).toBe('function')
    },
  )

  test('is the same wherever it is made, so that nothing is deployed that did not change', async () => {
    const [here, there] = [join(work, 'here'), join(work, 'a', 'longer', 'way', 'there')]
    await bundle(entry, here)
    await bundle(entry, there)
    expect(readFileSync(join(there, 'index.mjs'))).toEqual(readFileSync(join(here, 'index.mjs')))
  })

  test('takes the place of all that was in its folder', async () => {
    const folder = join(work, 'used')
    mkdirSync(folder)
    writeFileSync(join(folder, 'left-over.mjs'), '')
    await bundle(entry, folder)
    expect(readdirSync(folder)).toEqual(['index.mjs'])
  })

  test('tells its own size, and what weighs in it', async () => {
    const folder = join(work, 'weighed')
    const { bytes, gzippedBytes, metafile } = await bundle(entry, folder)
    expect(bytes).toBe(readFileSync(join(folder, 'index.mjs')).byteLength)
    expect(gzippedBytes).toBeLessThan(bytes)
    expect(Object.keys(metafile.inputs)).toContain('shared/contract/table.ts')
  })
})
