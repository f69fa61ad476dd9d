import type { Instant } from './instant.ts'

/** Half-open: `from` is inside, `to` is not (A1). */
export interface Interval {
  from: Instant
  to: Instant
}

/** True when `instant` lies in `[from, to)`. */
export const contains = (interval: Interval, instant: Instant): boolean =>
  interval.from <= instant && instant < interval.to

/** True when the two share at least one instant. */
export const overlaps = (one: Interval, other: Interval): boolean => one.from < other.to && other.from < one.to
