/** What AWS counts, of one use or of many. */
export interface Usage {
  /** Through CloudFront and API Gateway. */
  requests: number
  /** Of functions, those woken by schedules too. */
  invocations: number
  /** DynamoDB request units. */
  readUnits: number
  writeUnits: number
  /** Schedules made; each fires once. */
  schedules: number
  /** Mails handed to a topic, whoever follows it. */
  publishes: number
  sms: number
}

export const nothing: Usage = {
  requests: 0,
  invocations: 0,
  readUnits: 0,
  writeUnits: 0,
  schedules: 0,
  publishes: 0,
  sms: 0,
}

const names = ['requests', 'invocations', 'readUnits', 'writeUnits', 'schedules', 'publishes', 'sms'] as const

/** So many times each of these, together. */
export const total = (parts: readonly [number, Usage][]): Usage => {
  const sum = { ...nothing }
  for (const [times, usage] of parts) for (const name of names) sum[name] += times * usage[name]
  return sum
}
