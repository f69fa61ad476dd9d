import { logCodes } from '../../shared/http/log.ts'
import { countedCode } from '../../shared/logging/metrics.ts'

/** What no log line may hold: names and logins of people, texts of incidents. */
export type Secrets = readonly string[]

// Norwegian numbers with or without country code, in any grouping; ids with eight digits among letters are none.
const phoneNumber = /\+47|(?<![\w.-])\d(?:[ -]?\d){7}(?![\w.-])/

const registered: unknown[] = [...Object.keys(logCodes), countedCode]

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const codeOf = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'code' in entry ? entry.code : undefined

/** What is wrong with one line of our logs: every line is JSON with a registered code, without a number, a name or what somebody wrote. */
export const leaksIn = (line: string, secrets: Secrets): string[] => {
  const code = codeOf(parsed(line))
  const text = line.toLowerCase()
  return [
    ...(registered.includes(code) ? [] : ['no registered code']),
    ...(phoneNumber.test(line) ? ['phone number'] : []),
    ...secrets.filter((secret) => text.includes(secret.toLowerCase())).map((secret) => `"${secret}"`),
  ]
}
