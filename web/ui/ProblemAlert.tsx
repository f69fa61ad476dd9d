import type { RequestProblem } from '../client/requestProblem.ts'
import { useTexts } from '../texts/useTexts.ts'
import { wordsOf } from './problemWords.ts'

/** What went wrong, and what one can do. */
export const ProblemAlert = ({ problem, retry }: { problem: RequestProblem; retry?: () => void }) => {
  const { text } = useTexts('problems')
  const { text: shared } = useTexts('shared')
  const words = wordsOf(problem, { page: text, shared: shared.problems })
  return (
    <div className="ds-alert" data-color="warning" role="alert">
      <h2 className="ds-heading" data-size="2xs">
        {words.title}
      </h2>
      <p>{words.detail}</p>
      {retry && (
        <button type="button" className="ds-button" data-variant="secondary" onClick={retry}>
          {text.retry}
        </button>
      )}
    </div>
  )
}
