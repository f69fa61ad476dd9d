import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { leaksIn } from './logLeaks.ts'
import { secrets } from './secrets.ts'

declare module 'vitest' {
  interface ProvidedContext {
    logFile: string
  }
}

/** vitest's globalSetup: collects every log line of a project's tests, and fails the run when one holds what it must not. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'vaktlinje-logs-'))
  const file = join(folder, 'lines')
  await writeFile(file, '')
  project.provide('logFile', file)
  return async () => {
    const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean)
    await rm(folder, { recursive: true })
    const wrong = lines.flatMap((line) => leaksIn(line, secrets).map((leak) => `${leak}: ${line}`))
    if (wrong.length > 0) throw new Error(`Log lines that must not be:\n${wrong.slice(0, 20).join('\n')}`)
  }
}
