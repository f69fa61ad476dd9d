import { absencesWith, type ShownAbsence } from './absenceDraft.ts'
import { AbsencePlan } from './AbsencePlan.tsx'
import { useTexts } from '../texts/useTexts.ts'

interface Given {
  absence: ShownAbsence
  others: readonly ShownAbsence[]
  underWay: boolean
  remove: () => void
}

/** Folded away until wanted: what it sends, and then the removal. */
export const RemoveForm = ({ absence, others, underWay, remove }: Given) => {
  const { text } = useTexts('absence')
  return (
    <details className="ds-details">
      <summary>{text.removeSummary}</summary>
      <div className="fold">
        <p>{text.removeLead}</p>
        <AbsencePlan before={others} after={absencesWith(others, undefined, absence.id)} />
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
