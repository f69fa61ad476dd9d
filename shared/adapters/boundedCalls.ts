/** A send ends within 15 s, well before its claim runs out (design, section 6). */
const longestAllowed = 15_000

const attempts = 2
// How long the SDK may wait between two attempts, at worst, after throttling.
const longestPause = 1000

/**
 * How an SDK client must be configured so that every call ends within `milliseconds` (at most 15,000), its one retry included.
 * Without `throwOnRequestTimeout` the SDK would only print a warning and wait on.
 */
export const boundedCalls = (milliseconds: number) => {
  if (milliseconds <= longestPause || milliseconds > longestAllowed)
    throw new RangeError(`A call may take more than ${longestPause} and at most ${longestAllowed} ms.`)
  return {
    maxAttempts: attempts,
    requestHandler: {
      connectionTimeout: 1000,
      requestTimeout: (milliseconds - longestPause) / attempts,
      throwOnRequestTimeout: true,
    },
  }
}
