import { useEffect, useState, type FormEvent } from 'react'
import type { RequestProblem } from '../client/requestProblem.ts'
import { facts } from '../offline/keptFacts.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { discardDraft, draft, editDraft, type Draft } from './draft.ts'
import { missingIn, refusedFields, refusedIn, reportFields } from './fieldErrors.ts'
import { ownPlace } from './ownPlace.ts'
import { CallbackPhoneField, SummaryField, UnitField } from './ReportFields.tsx'
import { sendDraft } from './sendDraft.ts'
import { sending } from './sending.ts'

/** What and where: three fields, kept on the phone with every letter. */
export const ReportForm = ({ current }: { current: Draft }) => {
  const { text } = useTexts('report')
  const { text: shared } = useTexts('shared')
  const { underWay, problem } = useCell(sending)
  const [tried, setTried] = useState(false)
  useOwnPlace()
  useRefusedField(problem)
  const missing = missingIn(current, text)
  const errors = { ...refusedIn(problem, shared), ...(tried ? missing : {}) }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const first = reportFields.find((name) => name in missing)
    if (first === undefined) void sendDraft()
    else document.getElementById(first)?.focus()
  }
  return (
    <form className="ds-card report-form" data-color="neutral" noValidate aria-labelledby="details" onSubmit={send}>
      <h2 id="details" className="ds-heading" data-size="sm">
        {text.detailsHeading}
      </h2>
      <p>{text.detailsLead}</p>
      {problem && Object.keys(errors).length === 0 && <ProblemAlert problem={problem} />}
      <SummaryField current={current} error={errors.summary} />
      <UnitField current={current} error={errors.unit} />
      <CallbackPhoneField current={current} error={errors.callbackPhone} />
      <p className="quiet">{text.draftKept}</p>
      <div className="buttons">
        <button
          type="submit"
          className="ds-button large"
          data-color="accent"
          data-variant="primary"
          aria-busy={underWay}
        >
          {underWay ? text.sending : text.send}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={discardDraft}>
          {text.discard}
        </button>
      </div>
    </form>
  )
}

/** The form was away while it was sent: back again, it begins where something is to be mended. */
const useRefusedField = (problem: RequestProblem | undefined): void => {
  useEffect(() => {
    const [first] = refusedFields(problem)
    if (first !== undefined) document.getElementById(first)?.focus()
  }, [problem])
}

/** A report begun before signing in: now we know who it is. */
const useOwnPlace = (): void => {
  const kept = useCell(facts)
  useEffect(() => {
    const { unit, callbackPhone } = draft.get() ?? {}
    if (unit === '' && callbackPhone === '') editDraft(ownPlace(kept))
  }, [kept])
}
