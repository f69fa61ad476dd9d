import type { ApprovedVersion } from '../../domain/agreements/agreementState.ts'
import type { Settings } from '../../domain/organization/organization.ts'
import { writtenMoment, writtenPeriod } from './moments.ts'
import { noticeTextsIn } from './noticeTextsIn.ts'

/** What an approver is told when somebody else has recorded their word, in the organisation's first language. */
export const approvalSms = (
  { terms, inForce }: ApprovedVersion,
  { name, timeZone, languages }: Settings['organization'],
): string => {
  const [language = 'nb'] = languages
  return noticeTextsIn(language).approvalRecorded(
    name,
    writtenMoment(inForce.approval.approvedAt, timeZone, language),
    writtenPeriod(terms, timeZone, language),
  )
}
