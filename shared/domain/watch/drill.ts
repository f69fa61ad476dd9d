import { bandAt } from '../calendar/bands.ts'
import type { Message } from '../messages/message.ts'
import type { Directory } from '../organization/directory.ts'
import { inZone, later, type Instant } from '../time/instant.ts'
import type { Drill } from './watch.ts'

/** So long an SMS may take before it counts as lost. */
const patience = 'PT10M'

/** A rehearsal is due in core time, when somebody is there to mend what it finds, in each ISO week that has had none. */
export const isDrillDue = (directory: Directory, last: Drill | undefined, now: Instant): boolean => {
  const { escalation, hours, organization } = directory
  if (!escalation.drill.weekly || bandAt(now, hours, organization.timeZone).band !== 'core') return false
  return last === undefined || weekOf(last.startedAt, directory) !== weekOf(now, directory)
}

/** `2026-W15`, on the organisation's wall clock. */
const weekOf = (instant: Instant, { organization }: Directory): string =>
  inZone(instant, organization.timeZone).toFormat("kkkk-'W'WW")

/** Whether a rehearsal has passed, by what became of its one SMS; undefined while it may still go. */
export const drillPassed = (
  { startedAt }: Drill,
  message: Pick<Message, 'state'> | undefined,
  now: Instant,
): boolean | undefined => {
  if (message?.state === 'sent') return true
  const isUnderWay = message?.state === 'pending' || message?.state === 'claimed'
  return isUnderWay && now < later(startedAt, patience) ? undefined : false
}
