import type { FormEvent } from 'react'
import { useTexts } from '../texts/useTexts.ts'

/** Which of the two buttons sent the form. */
export const decisionIn = ({ nativeEvent }: FormEvent<HTMLFormElement>): 'cleared' | 'declined' => {
  const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
  return submitter?.getAttribute('value') === 'declined' ? 'declined' : 'cleared'
}

export const DecisionButtons = ({ disabled }: { disabled: boolean }) => {
  const { text } = useTexts('actions')
  return (
    <div className="buttons">
      <button
        type="submit"
        value="cleared"
        className="ds-button large"
        data-color="success"
        data-variant="primary"
        disabled={disabled}
      >
        {text.clear}
      </button>
      <button
        type="submit"
        value="declined"
        className="ds-button large"
        data-color="neutral"
        data-variant="secondary"
        disabled={disabled}
      >
        {text.decline}
      </button>
    </div>
  )
}
