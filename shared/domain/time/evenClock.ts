import type { DateTime } from './strictLuxon.ts'

const after = (time: DateTime, minutes: number): DateTime => time.toUTC().plus({ minutes }).setZone(time.zone)

/**
 * `time` moved on by whole elapsed minutes, but not past a change of its zone's clock: then to the minute of the change. Sees one
 * change at most, so `minutes` must be shorter than the time between two (weeks, in every zone).
 */
export const afterEvenly = (time: DateTime, minutes: number): DateTime => {
  const end = after(time, minutes)
  if (end.offset === time.offset) return end
  let unchanged = 0
  let changed = minutes
  while (changed - unchanged > 1) {
    const middle = Math.floor((unchanged + changed) / 2)
    if (after(time, middle).offset === time.offset) unchanged = middle
    else changed = middle
  }
  return after(time, changed)
}
