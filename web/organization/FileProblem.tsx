import type { RequestProblem } from '../client/requestProblem.ts'
import type { Texts } from '../texts/nb.ts'
import { useShownLanguage, useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { filePlace } from './filePlace.ts'

type FileError = NonNullable<RequestProblem['said']['errors']>[number]

interface Given {
  problem: RequestProblem
  checkAgain: () => void
}

/** Why a file is not taken: what stands wrong where, or that somebody else was first. */
export const FileProblem = ({ problem, checkAgain }: Given) => {
  const { text } = useTexts('organization')
  const errors = problem.said.errors ?? []
  if (problem.code === 'stale')
    return (
      <div className="ds-alert" data-color="warning" role="alert">
        <h2 className="ds-heading" data-size="2xs">
          {text.staleHeading}
        </h2>
        <p>{text.stale}</p>
        <div className="buttons">
          <button type="button" className="ds-button" data-variant="secondary" onClick={checkAgain}>
            {text.checkAgain}
          </button>
        </div>
      </div>
    )
  if (errors.length === 0) return <ProblemAlert problem={problem} />
  return (
    <div className="ds-alert" data-color="danger" role="alert">
      <h2 className="ds-heading" data-size="2xs">
        {text.refusedHeading}
      </h2>
      <p>{text.refusedLead(errors.length)}</p>
      <ul className="file-errors">
        {errors.map((error, place) => (
          <FileErrorEntry key={place} error={error} />
        ))}
      </ul>
    </div>
  )
}

/** What the reader of the file says is English and about a field; what breaks a rule has words in every language. */
const FileErrorEntry = ({ error }: { error: FileError }) => {
  const { text } = useTexts('organization')
  const { text: shared } = useTexts('shared')
  const language = useShownLanguage()
  const known = ruleWords(error.code, shared.problems)
  return (
    <li>
      <strong>
        <bdi>{filePlace(error.pointer, text)}</bdi>
      </strong>{' '}
      {known ?? <bdi lang={language === 'en' ? undefined : 'en'}>{error.detail}</bdi>}
    </li>
  )
}

const ruleWords = (code: string | undefined, words: Texts['shared']['problems']): string | undefined => {
  if (code === undefined || code === 'validation' || code === 'notYaml') return undefined
  const known: Record<string, { title: string; detail: string }> = words
  const found = Object.hasOwn(known, code) ? known[code] : undefined
  return found && `${found.title}. ${found.detail}`
}
