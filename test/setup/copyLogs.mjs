import { appendFileSync } from 'node:fs'

// Loaded into every program that a test starts (see collectLogs.ts): its log lines go to the file too.
const write = process.stdout.write.bind(process.stdout)

process.stdout.write = (text, ...more) => {
  if (typeof text === 'string' && text.startsWith('{"level"')) appendFileSync(process.env.TEST_LOG_FILE, text)
  return write(text, ...more)
}
