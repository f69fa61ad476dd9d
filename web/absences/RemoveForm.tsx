import { useTexts } from '../texts/useTexts.ts'

/** Folded away until wanted. */
export const RemoveForm = ({ underWay, remove }: { underWay: boolean; remove: () => void }) => {
  const { text } = useTexts('absence')
  return (
    <details className="ds-details">
      <summary>{text.removeSummary}</summary>
      <div className="fold">
        <p>{text.removeLead}</p>
        <div className="buttons">
          <button
            type="button"
            className="ds-button"
            data-color="danger"
            data-variant="primary"
            disabled={underWay}
            onClick={remove}
          >
            {text.remove}
          </button>
        </div>
      </div>
    </details>
  )
}
