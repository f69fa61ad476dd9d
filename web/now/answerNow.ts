import type { AvailabilityLevel } from '../../shared/domain/availability/absence.ts'
import { bandAt } from '../../shared/domain/calendar/bands.ts'
import type { Band, Hours } from '../../shared/domain/calendar/hours.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'

interface Facts {
  hours: Hours
  timeZone: string
  availability?: { level: AvailabilityLevel; until?: Instant | undefined } | undefined
}

interface AnswerNow {
  /** Which sentence answers whether IT can be reached. */
  sentence: Band | 'nobody'
  band: Band
  /** Until when that holds. */
  until: Instant
  reduced: boolean
}

/** Can IT be reached at `now`, and until when: the band by the clock, and whether anybody is there (design.md section 3). */
export const answerNow = ({ hours, timeZone, availability }: Facts, now: Instant): AnswerNow => {
  const { band, bandEndsAt } = bandAt(now, hours, timeZone)
  const over = availability?.until !== undefined && availability.until <= now
  const level = over ? 'normal' : (availability?.level ?? 'normal')
  if (band === 'afterHours' || level === 'normal') return { sentence: band, band, until: bandEndsAt, reduced: false }
  const ends = availability?.until
  const until = ends !== undefined && ends < bandEndsAt ? ends : bandEndsAt
  return level === 'none'
    ? { sentence: 'nobody', band, until, reduced: false }
    : { sentence: band, band, until, reduced: true }
}
