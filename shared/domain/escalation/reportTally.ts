import { elapsed, later, type Instant } from '../time/instant.ts'

/** Nobody who needs help logs more than this within an hour; each is kept, and makes lists and the clearance queue longer for all. */
export const mostReports = 100

/** Counts what one reporter logs within one hour of the clock (UTC). */
export interface ReportTally {
  /** A hash: of the token's subject, or of the card. */
  reporter: string
  /** When that hour begins, and when it ends. */
  from: Instant
  to: Instant
}

/** The tally in which a report at `now` counts. */
export const tallyAt = (reporter: string, now: Instant): ReportTally => {
  const from = `${now.slice(0, 'yyyy-mm-ddThh'.length)}:00:00.000Z`
  return { reporter, from, to: later(from, 'PT1H') }
}

/** Whole seconds until the next tally begins. */
export const secondsLeft = ({ to }: ReportTally, now: Instant): number => Math.ceil(elapsed(now, to) / 1000)
