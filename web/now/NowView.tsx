import { useTexts } from '../texts/useTexts.ts'
import { Heading } from '../layout/Heading.tsx'
import { paths } from '../router/views.ts'
import { Link } from '../router/navigation.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { AnswerCard } from './AnswerCard.tsx'
import { ChannelsCard } from './ChannelsCard.tsx'
import { ComingBands } from './ComingBands.tsx'
import { CriteriaCard } from './CriteriaCard.tsx'
import { reloadStatus, useStatus } from './status.ts'

/** The page everybody sees: can I reach IT now, and how. */
export const NowView = () => {
  const { text, lang } = useTexts('now')
  const { answer: status, problem } = useStatus()
  return (
    <div className="view" lang={lang}>
      <Heading title={text.title}>{text.heading}</Heading>
      {status ? (
        <AnswerCard status={status} />
      ) : (
        <div className="ds-card answer answer-empty" data-color="neutral">
          {text.loading}
        </div>
      )}
      {!status && problem && <ProblemAlert problem={problem} retry={reloadStatus} />}
      <section className="call-to-action" aria-labelledby="is-it-critical">
        <h2 id="is-it-critical" className="ds-heading" data-size="sm">
          {text.reportHeading}
        </h2>
        <p>{text.reportLead}</p>
        <Link className="ds-button large" data-color="danger" data-variant="primary" href={paths.report}>
          {text.reportAction}
        </Link>
      </section>
      {status && (
        <>
          <ComingBands status={status} />
          <CriteriaCard criteria={status.criteria} />
          <ChannelsCard channels={status.channels} />
        </>
      )}
    </div>
  )
}
