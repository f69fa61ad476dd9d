import type { Settings } from '../organization/organization.ts'
import { inZone, instantOf, later, type Instant, type IsoDuration } from '../time/instant.ts'
import { Duration } from '../time/strictLuxon.ts'

/** What of the organisation's settings notices are planned by; a directory holds it too. */
export type NoticeSettings = Pick<Settings, 'organization' | 'notices'>

/** Nobody needs to be reminded of what they have just been told (design.md section 3, Notices). */
const tooSoon = 'PT1H'

const before = (start: Instant, leadTime: IsoDuration, zone: string): Instant =>
  instantOf(inZone(start, zone).minus(Duration.fromISO(leadTime)))

/** True when `committedAt` is less than the shortest lead time before `start`, counted on the calendar of the organisation's zone. */
export const isLate = (committedAt: Instant, start: Instant, { organization, notices }: NoticeSettings): boolean =>
  notices.leadTimes.every((leadTime) => committedAt > before(start, leadTime, organization.timeZone))

/** A reminder that is to go. */
export interface ReminderTime {
  leadTime: IsoDuration
  at: Instant
}

/**
 * When readers are reminded of what begins at `start` (design.md section 3, Notices), in the order of the settings: one for each lead
 * time, counted back on the calendar of the organisation's zone, unless that is less than an hour after `committedAt`, or not after
 * `toldAt`, when they are first told. Two lead times that mean the same instant are one.
 */
export const reminderTimes = (
  start: Instant,
  { committedAt, toldAt }: { committedAt: Instant; toldAt: Instant },
  { organization, notices }: NoticeSettings,
): ReminderTime[] => {
  const earliest = later(committedAt, tooSoon)
  const times = notices.leadTimes
    .map((leadTime) => ({ leadTime, at: before(start, leadTime, organization.timeZone) }))
    .filter(({ at }) => at >= earliest && at > toldAt)
  return times.filter(({ at }, place) => times.findIndex((other) => other.at === at) === place)
}
