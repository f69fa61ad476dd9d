import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import * as z from 'zod/mini'

const gigabyte = 2 ** 30

const packageFile = z.object({ version: z.string(), optionalDependencies: z.record(z.string(), z.string()) })

const git = (...flags: string[]): string => {
  try {
    return execFileSync('git', flags, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return 'unknown'
  }
}

const load = (): string => (loadavg()[0] ?? 0).toFixed(1)

/** On what it was measured. To be called when it begins: it says how busy the machine was with other things. */
export const aboutThisRun = (): string[] => {
  const { version, optionalDependencies } = z.parse(
    packageFile,
    JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')),
  )
  const cores = cpus()
  return [
    `Date: ${new Date().toISOString().slice(0, 16)}Z, commit ${git('rev-parse', '--short', 'HEAD')}`,
    `Machine: ${cores.length} × ${cores[0]?.model.trim() ?? 'unknown processor'}, ${(totalmem() / gigabyte).toFixed(0)} GB, ${process.platform} ${process.arch}; load when it began: ${load()}`,
    `Versions: Vaktlinje ${version}, Node ${process.versions.node}, dynoxide ${optionalDependencies['@dynoxide/linux-x64'] ?? 'of one’s own'}`,
  ]
}
