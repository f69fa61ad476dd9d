import { later, type Instant, type IsoDuration } from '../time/instant.ts'

/** True when what came to its end then has been kept for as long as it is to be kept (domain.md section 5). */
export const isKeptNoLonger = (endedAt: Instant, keep: IsoDuration, now: Instant): boolean =>
  later(endedAt, keep) <= now
