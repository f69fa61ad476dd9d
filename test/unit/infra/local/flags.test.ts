import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PlainFailure } from '../../../../infra/local/command.ts'
import { defaultDataFolder, readImportFlags, readStartFlags, readTokenFlags } from '../../../../infra/local/flags.ts'

test('without flags it listens on 3000 and keeps its data beside the code', () => {
  expect(readStartFlags([])).toEqual({ port: 3000, dataFolder: defaultDataFolder })
  expect(defaultDataFolder).toBe(resolve(import.meta.dirname, '../../../../.data'))
})

test('all flags of the start', () => {
  const given = ['--port', '0', '--data', 'here', '--organization=own.yaml', '--at', '2026-04-08T10:00']
  expect(readStartFlags(given)).toEqual({
    port: 0,
    dataFolder: resolve('here'),
    organizationFile: resolve('own.yaml'),
    at: '2026-04-08T10:00',
  })
})

test('the token command takes one e-mail and a port', () => {
  expect(readTokenFlags(['it-1@havnes.example', '--port', '3001'])).toEqual({
    email: 'it-1@havnes.example',
    port: 3001,
  })
})

test('the import takes one file', () => {
  expect(readImportFlags(['own.yaml', '--dry-run'])).toEqual({ file: resolve('own.yaml'), dryRun: true })
})

test.for([readStartFlags, readTokenFlags, readImportFlags])('help is not hidden by what is missing (%#)', (read) => {
  expect(read(['--help'])).toBe('help')
  expect(read(['-h'])).toBe('help')
})

describe('what is refused', () => {
  test.for([
    ['an unknown flag', () => readStartFlags(['--prot', '1'])],
    ['a flag without value', () => readStartFlags(['--data'])],
    ['an empty path', () => readStartFlags(['--data='])],
    ['a port that is no number', () => readStartFlags(['--port', '30x'])],
    ['a port too high', () => readStartFlags(['--port', '65536'])],
    ['any free port, where one must be known', () => readTokenFlags(['it-1@havnes.example', '--port', '0'])],
    ['a day without a time', () => readStartFlags(['--at', '2026-04-08'])],
    ['no e-mail', () => readTokenFlags([])],
    ['two e-mails', () => readTokenFlags(['it-1@havnes.example', 'it-2@havnes.example'])],
    ['no file', () => readImportFlags([])],
  ] as const)('%s', ([, read]) => {
    expect(read).toThrow(PlainFailure)
    expect(read).toThrow(/^[^\n]+$/)
  })
})
