import { useState, type FormEvent } from 'react'
import type { RequestProblem } from '../client/requestProblem.ts'
import { Heading } from '../layout/Heading.tsx'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'

interface Given {
  underWay: boolean
  problem: RequestProblem | undefined
  open: (code: string) => void
}

/** The six characters of the SMS, as they stand there or as a tired hand types them. */
export const CodeForm = ({ underWay, problem, open }: Given) => {
  const { text, lang } = useTexts('code')
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // Each try counts, and after five the code is locked.
    if (!underWay) open(code)
  }
  return (
    <div className="view" lang={lang}>
      <Heading title={text.title}>{text.heading}</Heading>
      <p>{text.lead}</p>
      <form className="code-form" onSubmit={submit}>
        <div className="ds-field">
          <label className="ds-label" htmlFor="code">
            {text.code}
          </label>
          <p id="code-hint" data-field="description">
            {text.codeHint}
          </p>
          <input
            id="code"
            className="ds-input code"
            type="text"
            required
            maxLength={40}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            aria-describedby="code-hint"
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        </div>
        <button type="submit" className="ds-button large" data-variant="primary" aria-busy={underWay}>
          {text.open}
        </button>
        <p className="quiet">{text.opensOnly}</p>
      </form>
      {problem && (problem.code === 'codeUnknown' ? <UnknownCode /> : <ProblemAlert problem={problem} />)}
    </div>
  )
}

/** Wrong, too old and locked are answered alike, so that nobody learns by guessing: these words hold for each of them. */
const UnknownCode = () => {
  const { text } = useTexts('code')
  return (
    <div className="ds-alert" data-color="warning" role="alert">
      <h2 className="ds-heading" data-size="2xs">
        {text.unknownHeading}
      </h2>
      <p>{text.unknownWhy}</p>
      <p>
        <strong>{text.unknownRing}</strong>
      </p>
    </div>
  )
}
