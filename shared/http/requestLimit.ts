import { paced, type Pace } from '../domain/limits/pace.ts'
import { Problem } from './problem.ts'

/** A minute's worth at once, then ten a second: no page and no finger is as fast. */
export const pacePerPerson: Pace = { burst: 600, every: 100 }

/** So many are remembered: more than an organisation has up at the same time, in less than a megabyte. */
const mostRemembered = 2000

/** Lets a request through, or throws 429 `tooManyRequests`. `asker` is a token's subject or a card's hash; `now` in milliseconds since 1970. */
export type RequestLimit = (asker: string | undefined, now: number) => void

/**
 * Slows whoever asks faster than `pace`. Kept in memory: each execution environment counts for itself, at no call to anybody. Of those it has
 * no room for the one that was silent longest is forgotten, and may ask: this protects the others, and must never keep anybody out.
 */
export const createRequestLimit = (pace = pacePerPerson, most = mostRemembered): RequestLimit => {
  const spokenFor = new Map<string, number>()
  return (asker, now) => {
    if (asker === undefined) return
    const outcome = paced(pace, spokenFor.get(asker), now)
    if ('waitMilliseconds' in outcome)
      throw new Problem('tooManyRequests', { retryAfter: Math.ceil(outcome.waitMilliseconds / 1000) })
    spokenFor.delete(asker)
    spokenFor.set(asker, outcome.spokenFor)
    const [longestSilent] = spokenFor.keys()
    if (spokenFor.size > most && longestSilent !== undefined) spokenFor.delete(longestSilent)
  }
}
