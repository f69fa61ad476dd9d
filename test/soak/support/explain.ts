import type { Disturbance } from './round.ts'

/** How long a message may lie half sent before somebody takes it over, with the pauses between tries. */
const reachMinutes = 30

const shifted = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + 60_000 * minutes).toISOString()

/** What makes whoever has sent something not mark it, or mark it too late for its claim. */
const repeating = new Set<Disturbance['what']>(['kill', 'filesFull', 'databaseFull', 'jump'])

/** What is sent is marked after it: whatever comes between makes it come twice. Undefined without any such thing. */
export const whyTwice = (disturbances: readonly Disturbance[], first: string, second: string): string | undefined =>
  disturbances
    .filter(({ what }) => repeating.has(what))
    .find(({ from, to }) => from <= second && shifted(to, reachMinutes) >= first)?.what
