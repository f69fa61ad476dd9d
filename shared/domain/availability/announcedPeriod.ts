import type { Instant } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import type { AvailabilityLevel } from './absence.ts'

/**
 * A period of thin or no IT that the organisation is told of. It keeps its id while it moves, so that one period is announced,
 * changed and cancelled, never announced twice.
 */
export interface AnnouncedPeriod extends Interval {
  id: string
  /** 1 is announced, later ones are changes. */
  version: number
  level: Exclude<AvailabilityLevel, 'normal'>
  /** When this version was committed. */
  since: Instant
  /** No longer so: what was announced is taken back. */
  cancelled: boolean
}
