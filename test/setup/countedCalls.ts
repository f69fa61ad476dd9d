import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

interface Call {
  /** `GetItem`, `Query`, `TransactWriteItems` … */
  name: string
  /** 1 when no call had ended before this one started; 2 when it may have waited for one of wave 1, and so on. */
  wave: number
}

/** What a client has sent since `countCalls` or the last `reset`; what the SDK itself tries again counts once. */
export interface CountedCalls {
  /** In the order they started. */
  names(): string[]
  /** Names by wave: one wave of parallel reads is one array. */
  waves(): string[][]
  /** How many were under way at once. */
  maxInFlight(): number
  reset(): void
}

/** Counts what `client` sends from now on. */
export const countCalls = (client: DynamoDBClient): CountedCalls => {
  let calls: Call[] = []
  let lastEndedWave = 0
  let inFlight = 0
  let maxInFlight = 0

  client.middlewareStack.add(
    (next, context) => async (input) => {
      const call = { name: String(context['commandName']).replace(/Command$/, ''), wave: lastEndedWave + 1 }
      calls.push(call)
      inFlight += 1
      maxInFlight = Math.max(maxInFlight, inFlight)
      try {
        return await next(input)
      } finally {
        inFlight -= 1
        lastEndedWave = Math.max(lastEndedWave, call.wave)
      }
    },
    { step: 'initialize', priority: 'high', name: 'countCalls' },
  )

  return {
    names: () => calls.map(({ name }) => name),
    waves: () =>
      Object.values(Object.groupBy(calls, ({ wave }) => wave)).map((wave = []) => wave.map(({ name }) => name)),
    maxInFlight: () => maxInFlight,
    reset() {
      calls = []
      lastEndedWave = 0
      maxInFlight = inFlight
    },
  }
}
