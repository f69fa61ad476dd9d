/** What so many measurements of one thing say. */
export interface Spread {
  median: number
  /** A quarter of all lie below, a quarter above. */
  low: number
  high: number
  p99: number
}

/** The value that so much of all, from 0 to 1, lies at or below. */
const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((first, second) => first - second)
  const at = (part: number): number => quantile(sorted, part)
  return { median: at(0.5), low: at(0.25), high: at(0.75), p99: at(0.99) }
}

/** Milliseconds that `act` takes. */
export const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/** The milliseconds of each of so many times, after some that do not count. */
export const timedOften = async (times: number, act: () => Promise<unknown>, warmUps = 3): Promise<number[]> => {
  for (let turn = 0; turn < warmUps; turn += 1) await act()
  const measured: number[] = []
  for (let turn = 0; turn < times; turn += 1) measured.push(await timed(act))
  return measured
}
