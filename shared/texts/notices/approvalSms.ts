import type { ApprovedVersion } from '../../domain/agreements/agreementState.ts'
import { firstLanguage, type Settings } from '../../domain/organization/organization.ts'
import { writtenMoment, writtenPeriod } from './moments.ts'
import { noticeTextsIn } from './noticeTextsIn.ts'

/** What an approver is told when somebody else has recorded their word, in the organisation's first language. */
export const approvalSms = ({ terms, inForce }: ApprovedVersion, organization: Settings['organization']): string => {
  const { name, timeZone } = organization
  const language = firstLanguage(organization)
  return noticeTextsIn(language).approvalRecorded(
    name,
    writtenMoment(inForce.approval.approvedAt, timeZone, language),
    writtenPeriod(terms, timeZone, language),
  )
}
