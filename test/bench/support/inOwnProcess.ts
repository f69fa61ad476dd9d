import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Row } from './row.ts'

const file = fileURLToPath(new URL('../measure.ts', import.meta.url))
const longestMilliseconds = 240_000

/** The rows of one measurement, or one that says it failed. What functions log goes nowhere. */
export const inOwnProcess = async (name: string, quick: boolean): Promise<Row[]> => {
  const child = fork(file, [name, quick ? 'quick' : 'full'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const impatience = setTimeout(() => child.kill('SIGKILL'), longestMilliseconds)
  let rows: Row[] | undefined
  child.on('message', (message) => {
    rows = message as Row[]
  })
  await once(child, 'close')
  clearTimeout(impatience)
  return rows ?? [{ what: name, figure: 'failed' }]
}
