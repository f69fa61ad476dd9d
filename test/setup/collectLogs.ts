import { appendFileSync } from 'node:fs'
import { inject } from 'vitest'

const logFile = inject('logFile')

// Functions write nothing but log lines: all of it goes to the file instead of the terminal.
process.stdout.write = (text: string | Uint8Array) => {
  appendFileSync(logFile, text)
  return true
}

// What a test starts as a program of its own is told by its environment.
process.env['TEST_LOG_FILE'] = logFile
process.env['NODE_OPTIONS'] = `--import=${new URL('copyLogs.mjs', import.meta.url).href}`
