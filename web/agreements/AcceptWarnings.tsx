import type { AgreementWarning } from '../../shared/domain/agreements/warnings.ts'
import { useTexts } from '../texts/useTexts.ts'

interface Given {
  warnings: AgreementWarning[]
  accepted: AgreementWarning[]
  accept: (accepted: AgreementWarning[]) => void
  error: string | undefined
}

/** What must have been seen, each with a tick of its own: nothing of it forbids an agreement. */
export const AcceptWarnings = ({ warnings, accepted, accept, error }: Given) => {
  const { text } = useTexts('agreement')
  if (warnings.length === 0) return <p>{text.warningsNone}</p>
  return (
    <fieldset className="choices-plain warnings">
      <legend>{text.warningsLead}</legend>
      <div id="warnings" tabIndex={-1}>
        {warnings.map((code) => (
          <label key={code} className="check">
            <input
              type="checkbox"
              checked={accepted.includes(code)}
              onChange={({ target }) =>
                accept(target.checked ? [...accepted, code] : accepted.filter((other) => other !== code))
              }
            />
            {text.warnings[code]}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p className="ds-validation-message" data-field="validation" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
