import { ask } from '../client/ask.ts'
import { useMe } from '../session/me.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { CallOutNumbers } from './CallOutNumbers.tsx'
import { ClosureForm } from './ClosureForm.tsx'
import { useIncidentCommands, type Incident } from './commands.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import { ReceiptForm } from './ReceiptForm.tsx'

/** What an approver is asked, and what they need afterwards: above everything. */
export const ApproverActions = ({ incident }: { incident: Incident }) => {
  const { problem } = useIncidentCommands()
  const approver = useIsApprover()
  const may = (action: string): boolean => incident.actions.includes(action)
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      {may('confirmation') && <SpokenConfirmation />}
      {may('decision') && approver && <DecisionForm incident={incident} spoken={false} />}
      {incident.callOut && <CallOutNumbers callOut={incident.callOut} />}
    </>
  )
}

/** What comes after ringing: nobody writes before they have a number before them. */
export const CallerActions = ({ incident }: { incident: Incident }) => {
  const { answer: me } = useMe()
  const approver = useIsApprover()
  const may = (action: string): boolean => incident.actions.includes(action)
  const ownReport = me?.personId === incident.reporter.personId
  return (
    <>
      {may('receipt') && <ReceiptForm receivers={incident.receivers} />}
      {may('clearance-request') && <ClearanceRequest incident={incident} />}
      {may('decision') && !approver && ownReport && <DecisionForm incident={incident} spoken />}
    </>
  )
}

const useIsApprover = (): boolean => useMe().answer?.capabilities.includes('approver') ?? false

/** What may be done too, seldom. */
export const OtherActions = ({ incident }: { incident: Incident }) => {
  const { text } = useTexts('actions')
  const { perform } = useIncidentCommands()
  const withdraw = (reason: string) =>
    perform(['withdrawal', reason], (common) =>
      ask('POST /api/escalations/{id}/withdrawal', { ...common, body: { reason } }),
    )
  return (
    <>
      {incident.actions.includes('closure') && <ClosureForm />}
      {incident.actions.includes('withdrawal') && (
        <ReasonForm id="withdrawal" summary={text.withdrawHeading} action={text.withdraw} send={withdraw} />
      )}
    </>
  )
}

const ClearanceRequest = ({ incident }: { incident: Incident }) => {
  const { text } = useTexts('actions')
  const { underWay, perform } = useIncidentCommands()
  if (incident.needsClearance) return null
  const request = () =>
    void perform(['clearance-request'], (common) =>
      ask('POST /api/escalations/{id}/clearance-request', { ...common, body: {} }),
    )
  return (
    <section className="ds-card" data-color="neutral" aria-labelledby="clearance">
      <h2 id="clearance" className="ds-heading" data-size="sm">
        {text.requestHeading}
      </h2>
      <p>{text.requestLead}</p>
      <div className="buttons">
        <button type="button" className="ds-button" data-variant="secondary" disabled={underWay} onClick={request}>
          {text.request}
        </button>
      </div>
    </section>
  )
}

const SpokenConfirmation = () => {
  const { text } = useTexts('actions')
  const { underWay, perform } = useIncidentCommands()
  const answer = (confirmed: boolean) =>
    void perform(['confirmation', confirmed], (common) =>
      ask('POST /api/escalations/{id}/confirmation', { ...common, body: { confirmed } }),
    )
  return (
    <section className="ds-card" data-color="neutral" aria-labelledby="confirmation">
      <h2 id="confirmation" className="ds-heading" data-size="sm">
        {text.confirmHeading}
      </h2>
      <p>{text.confirmLead}</p>
      <div className="buttons">
        <button
          type="button"
          className="ds-button"
          data-color="success"
          data-variant="primary"
          disabled={underWay}
          onClick={() => answer(true)}
        >
          {text.confirm}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          disabled={underWay}
          onClick={() => answer(false)}
        >
          {text.deny}
        </button>
      </div>
    </section>
  )
}
