import { useState } from 'react'
import { ask } from '../client/ask.ts'
import type { Sent } from '../client/contract.ts'
import { useAttempt } from '../client/attempt.ts'
import type { RequestProblem } from '../client/requestProblem.ts'
import { CallOutNumbers } from '../incident/CallOutNumbers.tsx'
import { Heading, keepFocus } from '../layout/Heading.tsx'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { CodeDecision } from './CodeDecision.tsx'
import { CodeOutcome, type Outcome } from './CodeOutcome.tsx'
import type { Opened } from './CodeView.tsx'
import { SpokenWord } from './SpokenWord.tsx'

interface Given {
  code: string
  opened: Opened
  /** What the code opens can be looked at anew. */
  look: { underWay: boolean; refusal: RequestProblem | undefined; again: () => Promise<void> }
  leave: () => void
}

export type CodeDecided = Omit<Sent<'POST /api/code/decision'>['body'], 'code'>

/** What a code opens: what waits for its role, and what was said in its name. Only a button decides. */
export const OpenedCode = ({ code, opened, look, leave }: Given) => {
  const { text, lang } = useTexts('code')
  const [outcome, setOutcome] = useState<Outcome>()
  const { underWay, refusal, attempt } = useAttempt()
  const disabled = underWay || look.underWay
  const perform = async (send: () => Promise<Outcome>) => {
    await attempt(async () => setOutcome(await send()))
    // Also after a refusal: somebody else may have answered meanwhile.
    await look.again()
    scrollTo(0, 0)
    keepFocus()
  }
  const decide = (body: CodeDecided) =>
    perform(async () => {
      const decided = opened.waiting.filter(({ id }) => id === body.escalation || body.alsoFor?.includes(id))
      await ask('POST /api/code/decision', { body: { code, ...body } })
      return { kind: body.decision, reporters: decided }
    })
  const confirm = (escalation: string, confirmed: boolean) =>
    perform(async () => {
      await ask('POST /api/code/confirmation', { body: { code, escalation, confirmed } })
      return { kind: confirmed ? 'confirmed' : 'denied', reporters: [] }
    })
  const nothing = opened.waiting.length === 0 && opened.spoken.length === 0
  return (
    <div className="view" lang={lang}>
      <Heading title={text.title}>{opened.waiting.length > 0 ? text.decideHeading : text.title}</Heading>
      <p className="quiet">
        <bdi>{text.answersAs(opened.title)}</bdi>
      </p>
      {refusal && (isLate(refusal) ? <AnsweredMeanwhile /> : <ProblemAlert problem={refusal} />)}
      {outcome && <CodeOutcome outcome={outcome} />}
      {look.refusal && <ProblemAlert problem={look.refusal} retry={() => void look.again()} />}
      {opened.callOut && <CallOutNumbers callOut={opened.callOut} />}
      {opened.spoken.map((word) => (
        <SpokenWord key={word.id} word={word} disabled={disabled} answer={(yes) => void confirm(word.id, yes)} />
      ))}
      {opened.waiting.length > 0 && (
        <CodeDecision
          key={opened.waiting.map(({ id }) => id).join(' ')}
          waiting={opened.waiting}
          disabled={disabled}
          decide={(body) => void decide(body)}
        />
      )}
      {nothing && !outcome && <p>{text.nothingWaits}</p>}
      <div className="buttons">
        <button type="button" className="ds-button" data-variant="tertiary" onClick={leave}>
          {text.leave}
        </button>
      </div>
    </div>
  )
}

/** Somebody else was first, or it is over. */
const isLate = ({ code }: RequestProblem): boolean => code === 'notAllowedInState' || code === 'notFound'

const AnsweredMeanwhile = () => {
  const { text } = useTexts('code')
  return (
    <div className="ds-alert" data-color="warning" role="alert">
      <h2 className="ds-heading" data-size="2xs">
        {text.meanwhileHeading}
      </h2>
      <p>{text.meanwhile}</p>
    </div>
  )
}
