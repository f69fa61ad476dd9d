import { useCallback } from 'react'
import { ask } from '../client/ask.ts'
import { OwnCard } from '../cards/OwnCard.tsx'
import { useAttempt } from '../client/attempt.ts'
import type { Answer } from '../client/contract.ts'
import { useRemote } from '../client/remote.ts'
import { Heading, keepFocus } from '../layout/Heading.tsx'
import { useUnitName } from '../offline/unitName.ts'
import { session } from '../session/session.ts'
import { SignInButton } from '../session/SignInButton.tsx'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { CalendarAddress } from './CalendarAddress.tsx'
import { ConfirmationMail } from './ConfirmationMail.tsx'
import { FollowForm } from './FollowForm.tsx'

type Subscription = Answer<'GET /api/subscription'>

// Somebody who has just confirmed in the mail looks here.
const everyMilliseconds = 10_000

/** Whose notices I get by mail: follow, confirm, stop. */
export const NoticesView = () => {
  const { text, lang } = useTexts('notices')
  const signedIn = useCell(session) !== undefined
  const load = useCallback(async () => (signedIn ? ask('GET /api/subscription', {}) : undefined), [signedIn])
  const { answer, problem, reload, replace } = useRemote(load, everyMilliseconds)
  const { refusal, attempt } = useAttempt()
  const change = (asked: () => Promise<Subscription>) =>
    attempt(async () => {
      replace(await asked())
      keepFocus()
    })
  return (
    <div className="view" lang={lang}>
      <Heading title={text.title}>{text.title}</Heading>
      <p>{text.lead}</p>
      {!signedIn && <SignInButton variant="primary" />}
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {refusal && <ProblemAlert problem={refusal} />}
      {answer && (
        <SubscriptionCard
          subscription={answer}
          follow={(unit) => change(() => ask('PUT /api/subscription', { body: { unit } }))}
          stop={() => change(() => ask('DELETE /api/subscription', {}))}
        />
      )}
      {answer && <CalendarAddress />}
      {answer && <OwnCard />}
    </div>
  )
}

interface Given {
  subscription: Subscription
  follow: (unit: string) => Promise<void>
  stop: () => Promise<void>
}

const SubscriptionCard = ({ subscription: { state, unit, email }, follow, stop }: Given) => {
  const { text } = useTexts('notices')
  const unitName = useUnitName(unit)
  const followed = state === 'pending' || state === 'confirmed'
  return (
    <>
      <section className="ds-card" data-color="neutral" aria-labelledby="subscription">
        <h2 id="subscription" className="ds-heading" data-size="sm">
          {text.states[state]}
        </h2>
        <div aria-live="polite">
          {state === 'confirmed' && <p>{text.confirmed(unitName, email ?? '')}</p>}
          {state === 'pending' && <p>{text.pending(email ?? '')}</p>}
          {!followed && <p>{text.none}</p>}
        </div>
        {followed && (
          <button type="button" className="ds-button" data-variant="secondary" onClick={() => void stop()}>
            {text.stop}
          </button>
        )}
      </section>
      {state === 'pending' && <ConfirmationMail />}
      <FollowForm followed={followed ? unit : undefined} follow={follow} />
    </>
  )
}
