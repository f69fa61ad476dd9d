import { setTimeout as sleepFor } from 'node:timers/promises'

/**
 * Half of what SNS delivers to one e-mail address in a second: whoever is sent more loses the subscription (design.md section 6; SNS, email
 * notifications).
 */
const mostAtOnce = 5
const withinMilliseconds = 1000

/** What pacing takes from outside. */
export interface Pacing {
  /** Milliseconds since whenever; never runs backwards. */
  now: () => number
  sleep: (milliseconds: number) => Promise<unknown>
}

export const realPacing: Pacing = { now: () => performance.now(), sleep: sleepFor }

/** Waits until the next mail may go to a topic, from this process: at most 5 in any second. */
export const createPace = ({ now, sleep }: Pacing): ((topic: string) => Promise<void>) => {
  const latestOf = new Map<string, number[]>()
  return async (topic) => {
    const latest = latestOf.get(topic) ?? []
    const asked = now()
    const slot = Math.max(asked, (latest.at(-mostAtOnce) ?? -Infinity) + withinMilliseconds)
    // Taken before anybody waits: who asks next stands behind.
    latestOf.set(topic, [...latest, slot].slice(-mostAtOnce))
    if (slot > asked) await sleep(slot - asked)
  }
}
