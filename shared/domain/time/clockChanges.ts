import { afterEvenly } from './evenClock.ts'
import { inZone, instantOf, type Instant } from './instant.ts'
import type { Interval } from './interval.ts'

/** When the clock of a zone is changed, and by how many minutes it is ahead of UTC before and after. */
export interface ClockChange {
  at: Instant
  before: number
  after: number
  /** True where what begins is summer time. */
  toSummerTime: boolean
}

/** Shorter than the time between two changes in any zone. */
const stride = 7 * 24 * 60

/** Every change of the clock of `zone` (IANA name) within `interval`, in order. */
export const clockChanges = ({ from, to }: Interval, zone: string): ClockChange[] => {
  const changes: ClockChange[] = []
  const end = inZone(to, zone)
  // Clocks are changed on a whole minute, which steps of whole minutes must meet.
  let time = inZone(from, zone).startOf('minute')
  while (time < end) {
    const next = afterEvenly(time, stride)
    if (next.offset !== time.offset && next < end)
      changes.push({ at: instantOf(next), before: time.offset, after: next.offset, toSummerTime: next.isInDST })
    time = next
  }
  return changes
}
