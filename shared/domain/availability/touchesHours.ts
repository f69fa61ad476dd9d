import { bandAt } from '../calendar/bands.ts'
import type { Hours } from '../calendar/hours.ts'
import type { Interval } from '../time/interval.ts'

/**
 * True when at least one instant of `interval` lies in core or extended hours on the clock of `zone` (IANA name): only then is it worth
 * a notice (design.md section 3, Absence and availability).
 */
export const touchesHours = ({ from, to }: Interval, hours: Hours, zone: string): boolean => {
  let at = from
  while (at < to) {
    const { band, bandEndsAt } = bandAt(at, hours, zone)
    if (band === 'core' || band === 'extended') return true
    at = bandEndsAt
  }
  return false
}
