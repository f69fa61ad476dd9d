import { useState, type FormEvent } from 'react'
import { useTexts } from '../texts/useTexts.ts'

interface Given {
  id: string
  /** What is opened to get here. */
  summary: string
  action: string
  send: (reason: string) => Promise<boolean>
}

/** Something one seldom does, and only with a reason: folded away until wanted. */
export const ReasonForm = ({ id, summary, action, send }: Given) => {
  const { text } = useTexts('actions')
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(reason.trim())
  }
  return (
    <details className="ds-details">
      <summary>{summary}</summary>
      <form className="fold" onSubmit={submit}>
        <div className="ds-field">
          <label className="ds-label" htmlFor={id}>
            {text.reason}
          </label>
          <textarea
            id={id}
            className="ds-input"
            rows={2}
            required
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
        <div className="buttons">
          <button type="submit" className="ds-button" data-variant="secondary">
            {action}
          </button>
        </div>
      </form>
    </details>
  )
}
