import { useState, type FormEvent } from 'react'
import { DecisionButtons, decisionIn } from '../incident/DecisionButtons.tsx'
import { DecisionFields, limitFrom } from '../incident/DecisionFields.tsx'
import { useTexts } from '../texts/useTexts.ts'
import type { Opened } from './CodeView.tsx'
import type { CodeDecided } from './OpenedCode.tsx'
import { WaitingIncident } from './WaitingIncident.tsx'

interface Given {
  waiting: Opened['waiting']
  disabled: boolean
  decide: (body: CodeDecided) => void
}

/** One answer to what has waited longest, and to as many of the others as one ticks. */
export const CodeDecision = ({ waiting: [first, ...others], disabled, decide }: Given) => {
  const { text } = useTexts('code')
  const { text: actions } = useTexts('actions')
  const [said, setSaid] = useState({ reason: '', limitHours: '' })
  const [alsoFor, setAlsoFor] = useState<string[]>([])
  if (!first) return null
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const limitHours = limitFrom(said)
    decide({
      escalation: first.id,
      decision: decisionIn(event),
      reason: said.reason.trim(),
      ...(limitHours === undefined ? {} : { limitHours }),
      ...(alsoFor.length === 0 ? {} : { alsoFor }),
    })
  }
  return (
    <form className="ds-card" data-color="neutral" aria-label={text.decideHeading} onSubmit={submit}>
      <WaitingIncident incident={first} />
      {others.length > 0 && (
        <fieldset className="choices-plain">
          <legend>{actions.othersWait(others.length)}</legend>
          {others.map((other) => (
            <div key={other.id} className="other">
              <label className="check">
                <input
                  type="checkbox"
                  checked={alsoFor.includes(other.id)}
                  onChange={({ target }) =>
                    setAlsoFor(target.checked ? [...alsoFor, other.id] : alsoFor.filter((id) => id !== other.id))
                  }
                />
                <bdi>{text.alsoThis(other.reporter.name)}</bdi>
              </label>
              <WaitingIncident incident={other} />
            </div>
          ))}
        </fieldset>
      )}
      <DecisionFields said={said} change={setSaid} />
      <DecisionButtons disabled={disabled} />
      <p className="quiet">
        {text.decidesNow} {others.length === 0 && actions.nobodyElseWaits}
      </p>
    </form>
  )
}
