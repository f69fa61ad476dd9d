import type { AgreementTerms } from '../../shared/domain/agreements/agreement.ts'
import { needsNewWord, sameTerms } from '../../shared/domain/agreements/compareTerms.ts'
import type { AgreementWarning } from '../../shared/domain/agreements/warnings.ts'
import { useWrittenTimes } from '../calendar/useWrittenTimes.ts'
import type { Answer } from '../client/contract.ts'
import { useTexts } from '../texts/useTexts.ts'
import { AcceptWarnings } from './AcceptWarnings.tsx'
import type { VersionInForce } from './plannedNotices.ts'
import { Reach } from './Reach.tsx'
import { TermsPlan } from './TermsPlan.tsx'
import { useDirectory } from '../offline/useDirectory.ts'

interface Given {
  id: string | undefined
  inForce: VersionInForce | undefined
  terms: AgreementTerms | undefined
  check: Answer<'POST /api/agreements/check'> | undefined
  accepted: AgreementWarning[]
  accept: (accepted: AgreementWarning[]) => void
  error: string | undefined
}

/** What these terms mean: whether they need a new word, what must be known, and what will be told to whom. */
export const Consequences = ({ id, inForce, terms: written, check, accepted, accept, error }: Given) => {
  const { text } = useTexts('agreement')
  const { hours } = useWrittenTimes()
  const terms = written && check && { ...written, phone: check.phone }
  return (
    <section className="ds-card consequences" data-color="neutral" aria-labelledby="consequences">
      <h2 id="consequences" className="ds-heading" data-size="sm">
        {text.warningsHeading}
      </h2>
      <div aria-live="polite">
        {!written && <p>{text.warningsWaiting}</p>}
        {terms && (
          <>
            <p className="duration">{text.hoursWords(hours(check.elapsedHours))}</p>
            {inForce && <ChangeWord before={inForce.terms} after={terms} />}
            <AcceptWarnings
              warnings={check.warnings.map(({ code }) => code)}
              accepted={accepted}
              accept={accept}
              error={error}
            />
          </>
        )}
      </div>
      {terms && (
        <>
          <Reach uninformed={check.uninformed} />
          <TermsPlan id={id ?? '–'} terms={terms} inForce={inForce} role="itSuperior" />
        </>
      )}
    </section>
  )
}

/** Whether the approver's word reaches this far. */
const ChangeWord = ({ before, after }: { before: AgreementTerms; after: AgreementTerms }) => {
  const { text } = useTexts('agreement')
  const directory = useDirectory()
  if (!directory) return null
  if (sameTerms(before, after)) return <p>{text.sameTerms}</p>
  return <p className="change-word">{needsNewWord(directory, before, after) ? text.newWord : text.sameWord}</p>
}
