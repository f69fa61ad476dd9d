import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { originOf, run, type Command } from '../../local/support/command.ts'

declare module 'vitest' {
  interface ProvidedContext {
    day: string
    night: string
  }
}

/**
 * vitest's globalSetup: one edition in core hours and one at night, for all files. They start in seconds, and what is tested on them must
 * not mind what other tests have logged; whoever does mind starts an edition of its own.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'vaktlinje-'))
  const start = (name: 'day' | 'night', at: string): Command =>
    run('start', ['--port', '0', '--data', join(dataFolder, name), '--at', at])
  const editions = [start('day', '2026-04-08T10:00'), start('night', '2026-04-08T03:00')]
  const [day = '', night = ''] = await Promise.all(editions.map(originOf))
  project.provide('day', day)
  project.provide('night', night)
  return async () => {
    for (const { process } of editions) process.kill('SIGKILL')
    await Promise.all(editions.map(({ ended }) => ended))
    await rm(dataFolder, { recursive: true, force: true })
  }
}
