import { Problem } from './problem.ts'

// Every loser learns who won, so this many have won in between before somebody is asked to come again.
const attempts = 20

/**
 * Asks for a decision until one could be written: `decideOnce` is undefined when what it was decided on had changed meanwhile.
 * Throws 503 when that does not end.
 */
export const decideAgain = async <Decided>(decideOnce: () => Promise<Decided | undefined>): Promise<Decided> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const decided = await decideOnce()
    if (decided !== undefined) return decided
  }
  throw new Problem('busy', { retryAfter: 1 })
}
