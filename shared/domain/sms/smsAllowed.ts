import { later, type Instant } from '../time/instant.ts'

/** More than this within an hour to one number are not sent (design.md section 3): whoever slept through six sleeps through ten. */
const mostInAnHour = 6

/** True when one more SMS may go to a number to which others went at `sent`, in any order. */
export const smsAllowed = (sent: readonly Instant[], now: Instant): boolean =>
  sent.filter((at) => now < later(at, 'PT1H')).length < mostInAnHour
