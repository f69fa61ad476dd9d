import { useTexts } from '../texts/useTexts.ts'

/** Days as `2026-04-06`, both included; empty for no bound. */
export interface Period {
  from: string
  to: string
}

interface Given {
  period: Period
  change: (period: Period) => void
}

export const PeriodFields = ({ period, change }: Given) => {
  const { text } = useTexts('audit')
  return (
    <fieldset className="choices-plain period">
      <legend className="ds-sr-only">{text.period}</legend>
      {(['from', 'to'] as const).map((end) => (
        <div key={end} className="ds-field">
          <label className="ds-label" htmlFor={`audit-${end}`}>
            {text[end]}
          </label>
          <input
            id={`audit-${end}`}
            className="ds-input"
            type="date"
            {...(end === 'from' ? { max: period.to } : { min: period.from })}
            value={period[end]}
            onChange={({ target }) => change({ ...period, [end]: target.value })}
          />
        </div>
      ))}
    </fieldset>
  )
}
