import '../styles/calendar.css'
import { useCallback } from 'react'
import { useReadOnce } from '../client/useReadOnce.ts'
import { Heading } from '../layout/Heading.tsx'
import { useOwner } from '../offline/owner.ts'
import { Link } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { useMe } from '../session/me.ts'
import { session } from '../session/session.ts'
import { SignInButton } from '../session/SignInButton.tsx'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { AgreementActions } from './AgreementActions.tsx'
import { AgreementFacts } from './AgreementFacts.tsx'
import type { ShownAgreement } from './agreementDraft.ts'
import { inForceIn, readAgreement, termsIn } from './agreementRead.ts'
import { AgreementNotices } from './AgreementNotices.tsx'
import { Reach } from './Reach.tsx'
import { TermsPlan } from './TermsPlan.tsx'

/**
 * One agreement: what counts, what waits, what is told to whom, and what the reader may do. It does not change by itself: an approver
 * approves what they have read.
 */
export const AgreementView = ({ id }: { id: string }) => {
  const { text, lang } = useTexts('agreement')
  const { text: forms } = useTexts('forms')
  const { text: calendar } = useTexts('calendar')
  const signedIn = useCell(session) !== undefined
  const load = useCallback(async () => (signedIn ? readAgreement(id) : undefined), [id, signedIn])
  const { answer, problem, reload, replace } = useReadOnce(load)
  return (
    <div className="view" lang={lang}>
      <Heading title={text.title}>{text.title}</Heading>
      {!signedIn && <SignInButton variant="primary" />}
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {answer && (
        <>
          <p className="ds-sr-only" role="status">
            {calendar.states[stateOf(answer.agreement)]}
          </p>
          <Versions agreement={answer.agreement} />
          <Foreseen agreement={answer.agreement} />
          <AgreementActions key={answer.version} read={answer} replace={replace} reload={reload} />
        </>
      )}
      <p>
        <Link className="ds-link" href={paths.calendar}>
          {forms.toCalendar}
        </Link>
      </p>
    </div>
  )
}

const stateOf = ({ state, inForce }: ShownAgreement): ShownAgreement['state'] | 'waiting' =>
  inForce ? 'waiting' : state

/** What waits for approval, beside what counts until then. */
const Versions = ({ agreement }: { agreement: ShownAgreement }) => {
  const { text } = useTexts('agreement')
  const { text: calendar } = useTexts('calendar')
  const { inForce, state, version } = agreement
  if (!inForce)
    return <AgreementFacts heading={calendar.states[state]} tone={state} shown={agreement} whole={agreement} />
  return (
    <>
      <AgreementFacts heading={text.waiting(version)} tone="waiting" shown={agreement} whole={agreement} />
      <AgreementFacts heading={text.inForce(inForce.version)} tone="agreed" shown={inForce} whole={undefined} />
    </>
  )
}

/** What will be told, or has been, and whom no mail reaches: for those who answer for it. */
const Foreseen = ({ agreement }: { agreement: ShownAgreement }) => {
  const { text } = useTexts('agreement')
  const { answer: me } = useMe()
  // An approver reads what would go on their own word.
  const [role = 'itSuperior'] = useOwner()?.roles ?? []
  const { id, state, warnings, uninformed } = agreement
  const isTold = state !== 'draft' || agreement.inForce !== undefined
  return (
    <>
      {warnings.length > 0 && (
        <section aria-labelledby="known">
          <h2 id="known" className="ds-heading" data-size="xs">
            {text.warningsShown}
          </h2>
          <ul className="known">
            {warnings.map(({ code }) => (
              <li key={code}>{text.warnings[code]}</li>
            ))}
          </ul>
        </section>
      )}
      {uninformed && <Reach uninformed={uninformed} />}
      {uninformed && state === 'draft' && (
        <TermsPlan id={id} terms={termsIn(agreement)} inForce={inForceIn(agreement)} role={role} />
      )}
      {isTold && me?.capabilities.includes('itLead') && <AgreementNotices id={id} key={agreement.state} />}
    </>
  )
}
