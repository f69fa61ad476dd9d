import { useState, type FormEvent } from 'react'
import { useNow } from '../clock/clock.ts'
import { useTexts } from '../texts/useTexts.ts'
import { LongTextField } from '../ui/LongTextField.tsx'
import type { ShownAgreement } from './agreementDraft.ts'
import { inForceIn } from './agreementRead.ts'
import { NoticePlan } from '../noticePlan/NoticePlan.tsx'
import { noticesOfCancellation } from './plannedNotices.ts'
import { useDirectory } from '../offline/useDirectory.ts'

interface Given {
  agreement: ShownAgreement
  underWay: boolean
  cancel: (reason: string) => void
}

/** Folded away until wanted: what a cancellation sends, and then the cancellation. */
export const CancelForm = ({ agreement, underWay, cancel }: Given) => {
  const { text } = useTexts('agreement')
  const { text: forms } = useTexts('forms')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const directory = useDirectory()
  const now = useNow()
  const notices = directory
    ? noticesOfCancellation({ id: agreement.id, inForce: inForceIn(agreement), directory, now })
    : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() === '') document.getElementById('cancel-reason')?.focus()
    else cancel(reason.trim())
  }
  return (
    <details className="ds-details">
      <summary>{text.cancelSummary}</summary>
      <form className="fold" noValidate onSubmit={submit}>
        <p>{notices.length === 0 ? text.cancelSilent : text.cancelLead}</p>
        <NoticePlan notices={notices} now={now} atOnce={text.planCancelNow} />
        <LongTextField
          name="cancel-reason"
          label={text.cancelReason}
          hint={text.cancelReasonHint}
          error={tried && reason.trim() === '' ? forms.required : undefined}
          most={500}
          value={reason}
          write={setReason}
        />
        <div className="buttons">
          <button type="submit" className="ds-button" data-color="danger" data-variant="primary" disabled={underWay}>
            {text.cancel}
          </button>
        </div>
      </form>
    </details>
  )
}
