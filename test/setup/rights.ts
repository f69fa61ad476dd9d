import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Rights, rightsDifferences } from './rightsDifferences.ts'

declare module 'vitest' {
  interface ProvidedContext {
    rightsFile: string
  }
}

/** Some tests say nothing of what is never used: only a whole run does. */
const ranAll = async (project: TestProject): Promise<boolean> => {
  const { testFiles } = await project.globTestFiles()
  const ran = project.vitest.state.getTestModules().filter((module) => module.project.name === project.name)
  return ran.length >= testFiles.length && ran.every((module) => module.state() === 'passed')
}

const rightsIn = (lines: string): Rights => {
  const used: Rights = new Map()
  for (const line of new Set(lines.split('\n').filter(Boolean))) {
    const [name = '', action = ''] = line.split(' ')
    used.set(name, (used.get(name) ?? new Set()).add(action))
  }
  return used
}

/**
 * vitest's globalSetup: records what each function asks AWS for in a project's tests, and fails the run when the templates do not
 * allow it. A whole run also fails when they allow what no test ever used.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'vaktlinje-rights-'))
  const file = join(folder, 'rights')
  await writeFile(file, '')
  project.provide('rightsFile', file)
  return async () => {
    const used = rightsIn(await readFile(file, 'utf8'))
    await rm(folder, { recursive: true })
    const { grantedRights } = await import('./grantedRights.ts')
    const wrong = rightsDifferences(used, grantedRights(), await ranAll(project))
    if (wrong.length > 0) throw new Error(`Rights that are not as they should be:\n${wrong.toSorted().join('\n')}`)
  }
}
