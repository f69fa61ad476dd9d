import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { generateOrganization } from '../fixtures/generateOrganization.ts'
import { ran, run } from './support/command.ts'
import { asking, end, sharedEdition, startEdition, temporaryFolder, tokenFor } from './support/edition.ts'
import { people } from './support/people.ts'

const edition = sharedEdition()

test('a new data folder gets the demonstration organisation, and anyone may ask for its status', async () => {
  const response = await asking(edition(), '/api/status')
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ timeZone: 'Europe/Oslo' })
})

test('the token command gives a token that says who one is', async () => {
  const { output } = await ran('token', [people.itSuperior, '--port', edition().port])
  const response = await asking(edition(), '/api/me', output.trim())
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ personId: 'p-finance', capabilities: ['manager', 'approver'] })
})

test('the token command takes an e-mail however it is written', async () => {
  const { output } = await ran('token', [people.employee.toUpperCase(), '--port', edition().port])
  expect(output).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+\n$/)
})

test('standard output holds the ready line alone on a line, and JSON lines of the functions', async () => {
  await asking(edition(), '/api/status')
  const lines = edition().command.output().trimEnd().split('\n')
  expect(lines[0]).toBe(`ready ${edition().origin}`)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.slice(1).map((line) => typeof JSON.parse(line).code)).toEqual(lines.slice(1).map(() => 'string'))
})

test('standard error tells where the data is and how to get a token for this port', () => {
  expect(edition().command.errors()).toContain(edition().dataFolder)
  expect(edition().command.errors()).toContain(`npm run -s token -- ${people.itSuperior} --port ${edition().port}`)
})

test('the log names no person, no login and no phone number', async () => {
  await asking(edition(), '/api/me', await tokenFor(edition(), people.itLead))
  expect(edition().command.output()).not.toMatch(/\+47|@|vuolit/i)
})

test('the page at the root tells what this is', async () => {
  const page = await (await fetch(edition().origin)).text()
  expect(page).toContain('Vaktlinje')
})

test('the signing key is for this user only', async () => {
  const { mode } = await stat(join(edition().dataFolder, 'signing-key.json'))
  expect(mode & 0o777).toBe(0o600)
})

test('--at shifts the clock of the rules, not that of tokens', async () => {
  const shifted = await startEdition(await temporaryFolder(), '--at', '2026-04-08T10:00')
  expect(await (await asking(shifted, '/api/status')).json()).toMatchObject({
    at: expect.stringMatching(/^2026-04-08T08:0/),
    band: 'core',
    bandEndsAt: '2026-04-08T12:00:00.000Z',
  })
  expect((await asking(shifted, '/api/me', await tokenFor(shifted, people.itLead))).status).toBe(200)
})

test('--organization imports the file in place of the demonstration', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'organization.yaml')
  await writeFile(file, stringify(generateOrganization({ units: 4, people: 12, seed: 1 })))
  const own = await startEdition(join(folder, 'data'), '--organization', file)
  const me = await asking(own, '/api/me', await tokenFor(own, 'person.3@havnes.example'))
  expect(await me.json()).toMatchObject({ personId: 'p-3', capabilities: expect.arrayContaining(['itLead']) })
})

test('an organisation once imported is kept; the demonstration does not come back', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'organization.yaml')
  await writeFile(file, stringify(generateOrganization({ units: 4, people: 12, seed: 1 })))
  const first = await startEdition(join(folder, 'data'), '--organization', file)
  await end(first.command, 'SIGINT')
  const second = await startEdition(join(folder, 'data'))
  expect((await asking(second, '/api/me', await tokenFor(second, 'person.3@havnes.example'))).status).toBe(200)
})

test.for(['SIGINT', 'SIGTERM'] as const)('%s stops everything it started and ends well', async (signal) => {
  const stopped = await startEdition(await temporaryFolder())
  const running = JSON.parse(await readFile(join(stopped.dataFolder, 'running.json'), 'utf8'))
  expect(await end(stopped.command, signal)).toBe(0)
  await expect(fetch(stopped.origin)).rejects.toThrow('fetch failed')
  await expect(fetch(running.databaseEndpoint)).rejects.toThrow('fetch failed')
  await expect(stat(join(stopped.dataFolder, 'running.json'))).rejects.toThrow('ENOENT')
})

test('after kill -9 the next start has all data, and tokens given before are good', async () => {
  const folder = await temporaryFolder()
  const killed = await startEdition(folder)
  const token = await tokenFor(killed, people.itLead)
  await end(killed.command, 'SIGKILL')
  const next = await startEdition(folder, '--port', killed.port)
  expect((await asking(next, '/api/me', token)).status).toBe(200)
})

test('when the npm that runs it is killed, it ends too', async () => {
  const folder = await temporaryFolder()
  const file = join(import.meta.dirname, '../../infra/local/start.ts')
  const npm = spawn('sh', ['-c', '"$@"; :', 'sh', process.execPath, file, '--port', '0', '--data', folder], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(npm.stdout, 'data')
  npm.kill('SIGKILL')
  // It holds the pipe as long as it lives.
  await once(npm.stdout, 'close')
  expect(await readdir(folder)).not.toContain('running.json')
})

test('--help tells the flags and starts nothing', async () => {
  const help = run('start', ['--help'])
  expect(await help.ended).toBe(0)
  expect(help.output()).toContain('--organization')
})
