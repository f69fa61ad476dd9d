import { useReader } from '../session/reader.ts'
import { SignInButton } from '../session/SignInButton.tsx'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { discardDraft, type Draft } from './draft.ts'
import { sendDraft } from './sendDraft.ts'
import { sending } from './sending.ts'
import { isTooOld } from './useSendWaiting.ts'

/** A report on its way that got no answer yet: it goes by itself once there is a network, one time. */
export const WaitingReport = ({ current }: { current: Draft }) => {
  const { text } = useTexts('report')
  const { underWay, problem } = useCell(sending)
  const identified = useReader() !== undefined
  const old = isTooOld(current)
  return (
    <section className="ds-card" data-color="neutral" aria-labelledby="waiting">
      <h2 id="waiting" className="ds-heading" data-size="sm">
        {underWay ? text.sending : old ? text.unsureHeading : text.waitingHeading}
      </h2>
      <div aria-live="polite">
        <p>{underWay ? text.ringMeanwhile : old ? text.unsureLead : text.waitingLead}</p>
      </div>
      <p className="quoted">
        <bdi>{current.summary}</bdi>
      </p>
      {problem && problem.code !== 'unreachable' && <ProblemAlert problem={problem} />}
      <div className="buttons">
        {identified ? (
          <button
            type="button"
            className="ds-button"
            data-variant="primary"
            disabled={underWay}
            onClick={() => void sendDraft()}
          >
            {text.sendNow}
          </button>
        ) : (
          <SignInButton variant="primary" />
        )}
        <button type="button" className="ds-button" data-variant="tertiary" disabled={underWay} onClick={discardDraft}>
          {text.discard}
        </button>
      </div>
    </section>
  )
}
