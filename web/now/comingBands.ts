import { bandAt } from '../../shared/domain/calendar/bands.ts'
import type { Band, Hours } from '../../shared/domain/calendar/hours.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'

interface ComingBand {
  band: Band
  from: Instant
}

// Enough for any day; only an organisation without core hours never gets to one.
const mostChanges = 6

/** The changes of band after `now`, in order, up to the next core hours: what somebody who waits for IT wants to know. */
export const comingBands = (now: Instant, hours: Hours, zone: string): ComingBand[] => {
  const coming: ComingBand[] = []
  let from = bandAt(now, hours, zone).bandEndsAt
  while (coming.length < mostChanges) {
    const { band, bandEndsAt } = bandAt(from, hours, zone)
    coming.push({ band, from })
    if (band === 'core') break
    from = bandEndsAt
  }
  return coming
}
