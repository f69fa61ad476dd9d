import { randomInt } from 'node:crypto'

const perRound = 2000

/** The script sets how many; the tests take few. */
const asked = Number(process.env['FUZZ_REQUESTS'] ?? perRound)

/** The same seed asks the same: that of a failure is in its test's name. */
const firstSeed = Number(process.env['FUZZ_SEED'] ?? randomInt(2 ** 31))

/** `usual` of each 2,000, each round with a seed and a world of its own. */
export const rounds = (usual: number): { seed: number; count: number }[] =>
  Array.from({ length: Math.ceil(asked / perRound) }, (_, round) => ({ seed: firstSeed + round, count: usual }))
