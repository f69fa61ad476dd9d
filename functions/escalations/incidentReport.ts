import type { postEscalation } from '../../shared/contract/escalations.ts'
import type { IncidentReport } from '../../shared/domain/escalation/escalation.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import { readPhoneNumber } from '../../shared/domain/organization/phoneNumber.ts'
import type { Request } from '../../shared/http/endpoint.ts'
import { instantFrom } from '../../shared/http/localTime.ts'
import { Problem } from '../../shared/http/problem.ts'
import { requireUnit } from '../../shared/http/requireUnit.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'

/** What the reporter said, checked against the organisation. Throws 422 for what does not fit, also for what is not critical (R1). */
export const incidentReport = (request: Request<typeof postEscalation>, directory: Directory): IncidentReport => {
  const { criterion, summary, unit, callbackPhone: written, startedAt } = request.body
  if (criterion === 'notCritical') throw new Problem('notCritical')
  requireUnit(directory, unit, '/unit')
  const callbackPhone = readPhoneNumber(written, directory.organization.callingCode)
  if (callbackPhone === undefined)
    throw new Problem('phoneUnreadable', { errors: [{ pointer: '/callbackPhone', detail: 'Not a phone number.' }] })
  const report = { criterion, summary, unit, callbackPhone }
  if (startedAt === undefined) return report
  return { ...report, startedAt: startOf(startedAt, directory.organization.timeZone, request.now) }
}

const startOf = (written: string, zone: string, now: Instant): Instant => {
  const startedAt = instantFrom(written, zone, '/startedAt')
  if (startedAt <= now) return startedAt
  throw new Problem('validation', { errors: [{ pointer: '/startedAt', detail: 'Must not be in the future.' }] })
}
