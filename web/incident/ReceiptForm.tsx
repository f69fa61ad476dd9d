import { useState, type FormEvent } from 'react'
import { ask } from '../client/ask.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useIncidentCommands, type Incident } from './commands.ts'

/** Received is when somebody in IT was reached by phone and it was explained to them: both, in one sentence (R7). */
export const ReceiptForm = ({ receivers }: Pick<Incident, 'receivers'>) => {
  const { text } = useTexts('actions')
  const { underWay, perform } = useIncidentCommands()
  const [chosen, setChosen] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen === '') return document.getElementById('receiver')?.focus()
    const body = { personId: chosen, explained: true as const }
    void perform(['receipt', body], (common) => ask('POST /api/escalations/{id}/receipt', { ...common, body }))
  }
  return (
    <form className="ds-card" data-color="neutral" aria-labelledby="receipt" onSubmit={submit}>
      <h2 id="receipt" className="ds-heading" data-size="sm">
        {text.receiptHeading}
      </h2>
      <p>{text.receiptLead}</p>
      <div className="ds-field">
        <label className="ds-label" htmlFor="receiver">
          {text.receiver}
        </label>
        <select
          id="receiver"
          className="ds-input"
          required
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">{text.choose}</option>
          {receivers.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="buttons">
        <button type="submit" className="ds-button" data-color="accent" data-variant="primary" disabled={underWay}>
          {text.received}
        </button>
      </div>
    </form>
  )
}
