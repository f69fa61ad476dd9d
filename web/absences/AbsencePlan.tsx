import type { Absence } from '../../shared/domain/availability/absence.ts'
import { useNow } from '../clock/clock.ts'
import { NoticePlan } from '../noticePlan/NoticePlan.tsx'
import { useDirectory } from '../offline/useDirectory.ts'
import { useTexts } from '../texts/useTexts.ts'
import { noticesOfAbsences } from './plannedNotices.ts'

interface Given {
  before: readonly Absence[]
  after: readonly Absence[]
}

/** Every mail that goes when absences become these: to whom, when, and the very words. */
export const AbsencePlan = ({ before, after }: Given) => {
  const { text } = useTexts('absence')
  const directory = useDirectory()
  const now = useNow()
  if (!directory) return null
  const notices = noticesOfAbsences({ before, after, directory, now })
  if (notices.length === 0) return <p>{text.planNone}</p>
  return (
    <>
      <p>{text.planLead}</p>
      <NoticePlan notices={notices} now={now} atOnce={text.planNow} />
    </>
  )
}
