import { useTexts } from '../texts/useTexts.ts'

interface Said {
  reason: string
  limitHours: string
}

/** The limit that is set, in hours; undefined where none is. */
export const limitFrom = ({ limitHours }: Said): number | undefined =>
  limitHours === '' ? undefined : Number(limitHours)

/** Why, and for how long. */
export const DecisionFields = ({ said, change }: { said: Said; change: (said: Said) => void }) => {
  const { text } = useTexts('actions')
  return (
    <>
      <div className="ds-field">
        <label className="ds-label" htmlFor="decision-reason">
          {text.reason}
        </label>
        <textarea
          id="decision-reason"
          className="ds-input"
          rows={2}
          required
          maxLength={500}
          value={said.reason}
          onChange={({ target }) => change({ ...said, reason: target.value })}
        />
      </div>
      <div className="ds-field">
        <label className="ds-label" htmlFor="limit">
          {text.limit}
        </label>
        <input
          id="limit"
          className="ds-input"
          type="number"
          inputMode="decimal"
          min={0.5}
          max={72}
          step={0.5}
          value={said.limitHours}
          onChange={({ target }) => change({ ...said, limitHours: target.value })}
        />
      </div>
    </>
  )
}
