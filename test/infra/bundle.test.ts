import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../../infra/bundle.ts'
import { capabilities } from '../../infra/constructs/capabilities.ts'
import { templateOf, testCell, testConfiguration } from './synthesis.ts'

const sourceOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const template = templateOf(testCell({ ...testConfiguration, heartbeat: 'https://heartbeat.havnes.example' }).service)

/** What the template tells a function; what is known only once it is deployed is anything. */
const variablesOf = (name: string): Record<string, string> => {
  const made = template.all('AWS::Lambda::Function').find(({ id }) => id.startsWith(`${name}Handler`))
  const variables = Object.entries(made?.Properties.Environment.Variables ?? {})
  return Object.fromEntries(variables.map(([key, value]) => [key, typeof value === 'string' ? value : 'anything']))
}

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

  test('loads what it loads only when it is needed from itself, too: what reads an organisation file', async () => {
    const folder = join(work, 'later')
    const reading = join(work, 'reading.ts')
    writeFileSync(reading, `export { organizationIn } from '${sourceOf('functions/organization/organizationIn.ts')}'`)
    await bundle(reading, folder)
    const run = `
      const { organizationIn } = await import('./index.mjs')
      process.stdout.write(await organizationIn('units: [').catch(({ code }) => code))`
    expect(execFileSync(process.execPath, ['-e', run], { cwd: folder, env: {}, encoding: 'utf8' })).toBe('notYaml')
  })

  // A function that is told too little fails at its first cold start in AWS, and nowhere before.
  test.each(Object.keys(capabilities))(
    'of %s starts, told what the template tells it, and asks for all of it',
    async (name) => {
      const folder = join(work, name)
      await bundle(`functions/${name}/index.ts`, folder)
      const told = variablesOf(name)
      const start = `
      const asked = new Set()
      process.env = new Proxy(process.env, { get: (all, name) => (asked.add(name), all[name]) })
      const { handler } = await import('./index.mjs')
      process.stdout.write(JSON.stringify({ handler: typeof handler, asked: [...asked] }))`
      const env = { AWS_REGION: 'eu-north-1', ...told }
      const { handler, asked } = JSON.parse(
        execFileSync(process.execPath, ['-e', start], { cwd: folder, env, encoding: 'utf8' }),
      )
      expect(handler).toBe('function')
      expect(asked).toEqual(expect.arrayContaining(Object.keys(told)))
    },
  )

  test('is the same wherever it is made, so that nothing is deployed that did not change', async () => {
    const [here, there] = [join(work, 'here'), join(work, 'a', 'longer', 'way', 'there')]
    await bundle(entry, here)
    await bundle(entry, there)
    expect(readdirSync(there)).toEqual(readdirSync(here))
    for (const file of readdirSync(here))
      expect(readFileSync(join(there, file))).toEqual(readFileSync(join(here, file)))
  })

  test('takes the place of all that was in its folder', async () => {
    const folder = join(work, 'used')
    mkdirSync(folder)
    writeFileSync(join(folder, 'left-over.mjs'), '')
    await bundle(entry, folder)
    expect(readdirSync(folder)).toContain('index.mjs')
    expect(readdirSync(folder)).not.toContain('left-over.mjs')
  })

  test('tells its own size, and what weighs in it', async () => {
    const folder = join(work, 'weighed')
    const { bytes, gzippedBytes, metafile } = await bundle(entry, folder)
    const sizes = readdirSync(folder).map((file) => readFileSync(join(folder, file)).byteLength)
    expect(bytes).toBe(sizes.reduce((sum, size) => sum + size))
    expect(gzippedBytes).toBeLessThan(bytes)
    expect(Object.keys(metafile.inputs)).toContain('shared/contract/table.ts')
  })
})
