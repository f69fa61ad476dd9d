import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import type { Opened } from './CodeView.tsx'

interface Given {
  word: Opened['spoken'][number]
  disabled: boolean
  answer: (confirmed: boolean) => void
}

/** Somebody has written down what this role said on the phone: was it so? */
export const SpokenWord = ({ word: { id, decision, recordedBy, spokenAt }, disabled, answer }: Given) => {
  const { text } = useTexts('code')
  const { text: actions } = useTexts('actions')
  const { moment } = useTimes()
  return (
    <div className="ds-card" data-color="neutral" role="group" aria-labelledby={`spoken-${id}`}>
      <h2 id={`spoken-${id}`} className="ds-heading" data-size="sm">
        {actions.confirmHeading}
      </h2>
      <p>
        <bdi>{text.spoken[decision](recordedBy, moment(spokenAt))}</bdi>
      </p>
      <div className="buttons">
        <button
          type="button"
          className="ds-button large"
          data-color="success"
          data-variant="primary"
          disabled={disabled}
          onClick={() => answer(true)}
        >
          {actions.confirm}
        </button>
        <button
          type="button"
          className="ds-button large"
          data-color="neutral"
          data-variant="secondary"
          disabled={disabled}
          onClick={() => answer(false)}
        >
          {actions.deny}
        </button>
      </div>
    </div>
  )
}
