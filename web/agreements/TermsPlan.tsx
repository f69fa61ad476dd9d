import type { AgreementTerms } from '../../shared/domain/agreements/agreement.ts'
import type { RoleName } from '../../shared/domain/organization/organization.ts'
import { useWrittenTimes } from '../calendar/useWrittenTimes.ts'
import { useNow } from '../clock/clock.ts'
import { useTexts } from '../texts/useTexts.ts'
import { NoticePlan } from '../noticePlan/NoticePlan.tsx'
import { noticesOfTerms, type VersionInForce } from './plannedNotices.ts'
import { useDirectory } from '../offline/useDirectory.ts'

interface Given {
  id: string
  terms: AgreementTerms
  inForce: VersionInForce | undefined
  /** Whose word it stands on, as the mails say it. */
  role: RoleName
}

/** Every mail that goes if these terms come into force now. */
export const TermsPlan = ({ id, terms, inForce, role }: Given) => {
  const { text } = useTexts('agreement')
  const { moment } = useWrittenTimes()
  const directory = useDirectory()
  const now = useNow()
  if (!directory) return null
  const notices = noticesOfTerms(terms, role, { id, inForce, directory, now })
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" className="ds-heading" data-size="xs">
        {text.planHeading}
      </h2>
      <p>{notices.length === 0 ? text.planNone : text.planLead}</p>
      <NoticePlan notices={notices} now={now} atOnce={text.planNow(moment(now))} />
    </section>
  )
}
