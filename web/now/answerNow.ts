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
export const answerNow = (facts: Facts, now: Instant): AnswerNow => {
  const { band, bandEndsAt } = bandAt(now, facts.hours, facts.timeZone)
  const { level = 'normal', until = bandEndsAt } = facts.availability ?? {}
  const answer = { sentence: band, band, until: bandEndsAt, reduced: false }
  if (level === 'normal' || until <= now) return answer
  if (band === 'afterHours')
    return level === 'none' && until > bandEndsAt ? { ...answer, until: backAt(facts, until) } : answer
  if (level === 'none') return { ...answer, sentence: 'nobody', until: backAt(facts, until) }
  return { ...answer, until: until < bandEndsAt ? until : bandEndsAt, reduced: true }
}

/** Whoever comes back when nobody works is there when work begins again. */
const backAt = ({ hours, timeZone }: Facts, back: Instant): Instant => {
  const { band, bandEndsAt } = bandAt(back, hours, timeZone)
  return band === 'afterHours' ? bandEndsAt : back
}
