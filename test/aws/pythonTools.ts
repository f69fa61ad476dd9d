import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url))
const folder = fileURLToPath(new URL('../../node_modules/.cache/vaktlinje-python', import.meta.url))
const installed = join(folder, 'installed.txt')

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const run = (program: string, ...args: string[]): void => {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** The folder with the programs of `requirements.txt`, in a Python environment of our own that is made once. Needs Python 3 with venv. */
export const pythonTools = (): string => {
  const wanted = readFileSync(requirements, 'utf8')
  const programs = join(folder, 'bin')
  if (readIfThere(installed) === wanted) return programs
  run('python3', '-m', 'venv', '--clear', folder)
  run(join(programs, 'pip'), 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements)
  writeFileSync(installed, wanted)
  return programs
}
