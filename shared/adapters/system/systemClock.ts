import type { Clock } from '../../ports.ts'

/** The machine's own clock: the only place of this system that reads it. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
}
