import type { postEscalation } from '../../shared/contract/escalations.ts'
import type { IncidentReport } from '../../shared/domain/escalation/escalation.ts'
import { decideGuidance } from '../../shared/domain/guidance/guidance.ts'
import type { Caller } from '../../shared/domain/line/caller.ts'
import { readPhoneNumber } from '../../shared/domain/organization/phoneNumber.ts'
import type { Request } from '../../shared/http/endpoint.ts'
import { instantFrom } from '../../shared/http/localTime.ts'
import { Problem } from '../../shared/http/problem.ts'
import { requireUnit } from '../../shared/http/requireUnit.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import type { Showing } from '../../shared/presentation/contacts.ts'
import { shownGuidance } from '../../shared/presentation/guidance.ts'

/** What the reporter said, checked against the organisation. Throws 422 for what does not fit, also for what is not critical (R1). */
export const incidentReport = (
  request: Request<typeof postEscalation>,
  caller: Caller,
  showing: Showing,
): IncidentReport => {
  const { criterion, summary, unit, callbackPhone: written, startedAt } = request.body
  if (criterion === 'notCritical') throw notCritical(caller, showing)
  const { directory } = showing
  requireUnit(directory, unit, '/unit')
  const callbackPhone = readPhoneNumber(written, directory.organization.callingCode)
  if (callbackPhone === undefined)
    throw new Problem('phoneUnreadable', { errors: [{ pointer: '/callbackPhone', detail: 'Not a phone number.' }] })
  const report = { criterion, summary, unit, callbackPhone }
  if (startedAt === undefined) return report
  return { ...report, startedAt: startOf(startedAt, directory.organization.timeZone, request.now) }
}

/** The refusal says where to turn instead. */
const notCritical = (caller: Caller, showing: Showing): Problem => {
  const question = { criterion: 'notCritical', caller, at: showing.at, isNow: true, orderSeed: '' } as const
  return new Problem('notCritical', { guidance: shownGuidance(decideGuidance(showing, question), showing) })
}

const startOf = (written: string, zone: string, now: Instant): Instant => {
  const startedAt = instantFrom(written, zone, '/startedAt')
  if (startedAt <= now) return startedAt
  throw new Problem('validation', { errors: [{ pointer: '/startedAt', detail: 'Must not be in the future.' }] })
}
