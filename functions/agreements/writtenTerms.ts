import type { putAgreement } from '../../shared/contract/agreements.ts'
import type { WriteAgreement } from '../../shared/domain/agreements/acceptableTerms.ts'
import type { Caller } from '../../shared/domain/line/caller.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Request } from '../../shared/http/endpoint.ts'
import { instantFrom } from '../../shared/http/localTime.ts'

/** What the IT lead wrote, on the organisation's wall clock. Throws 422 for a local time that is not there, or there twice. */
export const writtenTerms = async (
  { from, to, phone, acceptWarnings = [], ...terms }: Request<typeof putAgreement>['body'],
  { person }: Caller,
  { organization }: Directory,
): Promise<WriteAgreement> => {
  // What every country's numbers look like is a third of what this function would load, and whoever reads agreements needs none of it.
  const { readPhoneNumber } = await import('../../shared/domain/organization/phoneNumber.ts')
  return {
    by: person.id,
    acceptWarnings,
    terms: {
      ...terms,
      from: instantFrom(from, organization.timeZone, '/from'),
      to: instantFrom(to, organization.timeZone, '/to'),
      phone: readPhoneNumber(phone, organization.callingCode),
    },
  }
}
