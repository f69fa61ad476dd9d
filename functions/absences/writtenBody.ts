import type { postAbsence } from '../../shared/contract/absences.ts'
import type { WrittenAbsence } from '../../shared/domain/availability/writtenAbsence.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Request } from '../../shared/http/endpoint.ts'
import { instantFrom } from '../../shared/http/localTime.ts'

/** What the IT lead wrote, on the organisation's wall clock. Throws 422 for a local time that is not there, or there twice. */
export const writtenBody = (
  { from, to, ...absence }: Request<typeof postAbsence>['body'],
  { organization }: Directory,
): WrittenAbsence => ({
  ...absence,
  from: instantFrom(from, organization.timeZone, '/from'),
  to: instantFrom(to, organization.timeZone, '/to'),
})
