import { bandAt } from '../../shared/domain/calendar/bands.ts'
import type { Band, Hours } from '../../shared/domain/calendar/hours.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'

interface ComingBand {
  band: Band
  from: Instant
}

// Enough for any day; only an organisation without core hours never gets to one.
const mostChanges = 6

/** What comes at `start` and after it, in order, up to the next core hours: what somebody who waits for IT wants to know. */
export const comingBands = (start: Instant, hours: Hours, zone: string): ComingBand[] => {
  const coming: ComingBand[] = []
  let from = start
  while (coming.length < mostChanges && coming.at(-1)?.band !== 'core') {
    const { band, bandEndsAt } = bandAt(from, hours, zone)
    coming.push({ band, from })
    from = bandEndsAt
  }
  return coming
}
