import { elapsed, inZone, instantOf, type Instant } from '../../shared/domain/time/instant.ts'
import type { Clock } from '../../shared/ports.ts'

/** A clock that showed `startsAt` when it was made, and goes on from there as fast as `real`. */
export const shiftedClock = (real: Clock, startsAt: Instant): Clock => {
  const shift = elapsed(real.now(), startsAt)
  return { now: () => instantOf(inZone(real.now(), 'utc').plus(shift)) }
}
