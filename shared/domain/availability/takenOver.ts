import { compare } from '../compare.ts'
import { elapsed } from '../time/instant.ts'
import { overlaps, type Interval } from '../time/interval.ts'
import type { AnnouncedPeriod } from './announcedPeriod.ts'
import type { ThinPeriod } from './thinPeriods.ts'

interface Pair {
  period: ThinPeriod
  announced: AnnouncedPeriod
  /** Milliseconds. */
  shared: number
}

/**
 * Which announced period each period goes on under (design.md section 3, Notices): of its level, the one it overlaps longest, and each
 * only once: the longest overlap of all chooses first, then the earlier period. A cancelled one is taken up again only when no other
 * is left, so that what comes back within minutes is not told twice.
 */
export const takenOver = (
  periods: readonly ThinPeriod[],
  announced: readonly AnnouncedPeriod[],
): Map<ThinPeriod, AnnouncedPeriod> => {
  const pairs = periods.flatMap((period) =>
    announced
      .filter((other) => other.level === period.level && overlaps(other, period))
      .map((other) => ({ period, announced: other, shared: sharedTime(period, other) })),
  )
  const chosen = new Map<ThinPeriod, AnnouncedPeriod>()
  const taken = new Set<AnnouncedPeriod>()
  for (const pair of pairs.toSorted(firstToChoose)) {
    if (chosen.has(pair.period) || taken.has(pair.announced)) continue
    chosen.set(pair.period, pair.announced)
    taken.add(pair.announced)
  }
  return chosen
}

const sharedTime = (one: Interval, other: Interval): number =>
  elapsed(one.from > other.from ? one.from : other.from, one.to < other.to ? one.to : other.to)

const firstToChoose = (one: Pair, other: Pair): number =>
  Number(one.announced.cancelled) - Number(other.announced.cancelled) ||
  other.shared - one.shared ||
  compare(one.period.from, other.period.from) ||
  compare(one.announced.id, other.announced.id)
