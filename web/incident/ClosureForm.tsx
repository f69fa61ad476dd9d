import { useState, type FormEvent } from 'react'
import { ask } from '../client/ask.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useIncidentCommands } from './commands.ts'

const outcomes = ['solved', 'workaround', 'notReached', 'notIt'] as const

/** How it ended. */
export const ClosureForm = () => {
  const { text } = useTexts('actions')
  const { underWay, perform } = useIncidentCommands()
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('solved')
  const [note, setNote] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { outcome, ...(note.trim() === '' ? {} : { note: note.trim() }) }
    void perform(['closure', body], (common) => ask('POST /api/escalations/{id}/closure', { ...common, body }))
  }
  return (
    <details className="ds-details">
      <summary>{text.closeHeading}</summary>
      <form className="fold" onSubmit={submit}>
        <fieldset className="choices-plain">
          <legend>{text.outcome}</legend>
          {outcomes.map((one) => (
            <label key={one} className="check">
              <input type="radio" name="outcome" checked={one === outcome} onChange={() => setOutcome(one)} />
              {text.closures[one]}
            </label>
          ))}
        </fieldset>
        <div className="ds-field">
          <label className="ds-label" htmlFor="closure-note">
            {text.note}
          </label>
          <textarea
            id="closure-note"
            className="ds-input"
            rows={2}
            maxLength={1000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </div>
        <div className="buttons">
          <button type="submit" className="ds-button" data-variant="secondary" disabled={underWay}>
            {text.close}
          </button>
        </div>
      </form>
    </details>
  )
}
