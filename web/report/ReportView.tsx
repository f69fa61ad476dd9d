import { useEffect } from 'react'
import { Heading } from '../layout/Heading.tsx'
import { ChannelsCard } from '../now/ChannelsCard.tsx'
import { useStatus } from '../now/status.ts'
import { goTo, Link } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { CriterionChoices } from './CriterionChoices.tsx'
import { draft } from './draft.ts'

/** The one question before the numbers: what is it about. */
export const ReportView = () => {
  const { text, lang } = useTexts('report')
  const waits = useCell(draft)?.sentAt !== undefined
  useEffect(() => {
    if (waits) goTo(paths.reportDetails, { replace: true })
  }, [waits])
  return (
    <div className="view" lang={lang}>
      <Heading title={text.title}>{text.criterionHeading}</Heading>
      <p>{text.criterionLead}</p>
      <CriterionChoices />
    </div>
  )
}

/** Not critical ends well: at the ticket system (R1). */
export const NotCriticalView = () => {
  const { text, lang } = useTexts('report')
  const { answer: status } = useStatus()
  return (
    <div className="view" lang={lang}>
      <Heading title={text.title}>{text.notCriticalHeading}</Heading>
      <p>{text.notCriticalLead}</p>
      {status && <ChannelsCard channels={status.channels} />}
      <p>
        <Link className="ds-link" href={paths.report}>
          {text.changed}
        </Link>
      </p>
    </div>
  )
}
