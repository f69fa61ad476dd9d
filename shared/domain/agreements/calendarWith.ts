import type { Calendar } from '../calendar/calendar.ts'
import type { Instant } from '../time/instant.ts'
import type { Agreement } from './agreement.ts'
import { inForceOf } from './agreementState.ts'

/** The calendar after `agreement` was written: what is in force of it instead of what was, and nothing of what has ended. */
export const calendarWith = (calendar: Calendar, agreement: Agreement, now: Instant): Calendar => {
  const others = calendar.agreements.filter(({ id }) => id !== agreement.id)
  const inForce = inForceOf(agreement)
  const agreements = [...others, ...(inForce ? [inForce] : [])].filter(({ to }) => to > now)
  return { ...calendar, version: calendar.version + 1, agreements }
}
