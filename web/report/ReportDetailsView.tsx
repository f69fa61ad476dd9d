import { useEffect, useState, type ReactNode } from 'react'
import { Heading } from '../layout/Heading.tsx'
import { PlanSteps, saidOnce } from '../plan/PlanSteps.tsx'
import { usePlan, type Guidance } from '../plan/usePlan.ts'
import { goTo, Link } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { useReader } from '../session/reader.ts'
import { SignInButton } from '../session/SignInButton.tsx'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { draft, type Draft, type ReportedCriterion } from './draft.ts'
import { ReportForm } from './ReportForm.tsx'
import { sending, sendingSeen } from './sending.ts'
import { useMayReport } from './useMayReport.ts'
import { WaitingReport } from './WaitingReport.tsx'

/** The numbers at once, and beside them what and where: nobody writes before they may ring. */
export const ReportDetailsView = () => {
  const current = useCell(draft)
  const { incidentId } = useCell(sending)
  useEffect(() => {
    if (incidentId !== undefined) {
      sendingSeen()
      goTo(paths.incident(incidentId), { replace: true })
    } else if (!current) goTo(paths.report, { replace: true })
  }, [incidentId, current])
  return current ? <Details current={current} /> : null
}

const Details = ({ current }: { current: Draft }) => {
  const { text, lang } = useTexts('report')
  const { text: shared } = useTexts('shared')
  return (
    <div className="view" lang={lang}>
      <Heading title={text.title}>{text.ringNowHeading}</Heading>
      <p>
        <strong>{shared.criteria[current.criterion]}.</strong>{' '}
        {current.sentAt === undefined && (
          <Link className="ds-link" href={paths.report}>
            {text.changed}
          </Link>
        )}
      </p>
      <PlanAround criterion={current.criterion}>
        <WriteDown current={current} />
      </PlanAround>
    </div>
  )
}

/** The numbers to ring first, then what there is to write down, then whom to turn to if nobody answers. */
const PlanAround = ({ criterion, children }: { criterion: ReportedCriterion; children: ReactNode }) => {
  const { text } = useTexts('report')
  const { text: offline } = useTexts('offline')
  const { moment } = useTimes()
  const { plan, factsFrom, problem, loading } = usePlan(criterion)
  const identified = useReader() !== undefined
  const settled = useSettled(plan !== undefined || problem !== undefined || !identified)
  const { first, later } = divided(saidOnce(plan?.steps ?? []))
  return (
    <>
      <section aria-label={text.ringNowHeading}>
        {!identified && <SignInToRing />}
        {plan && factsFrom !== undefined && !loading && (
          <p className="ds-alert" data-color="info">
            {offline.computed} {offline.age(moment(factsFrom))}
          </p>
        )}
        <PlanSteps steps={first} heading="h2" factsFrom={factsFrom} />
        {!plan && identified && loading && <p>{text.loadingPlan}</p>}
        {!plan && problem && <ProblemAlert problem={problem} />}
      </section>
      {settled && children}
      {later.length > 0 && (
        <section aria-labelledby="no-answer">
          <h2 id="no-answer" className="ds-heading" data-size="sm">
            {text.noAnswerHeading}
          </h2>
          <PlanSteps steps={later} after={first.length} factsFrom={factsFrom} />
        </section>
      )}
    </>
  )
}

/** True from the first time it is: what somebody has begun to write in is never taken away again. */
const useSettled = (now: boolean): boolean => {
  const [settled, setSettled] = useState(now)
  if (now && !settled) setSettled(true)
  return settled || now
}

/** First comes everything up to the first step that leads to somebody; emergency numbers alone are not enough. */
const divided = (steps: Guidance['steps']): { first: Guidance['steps']; later: Guidance['steps'] } => {
  const end = steps.findIndex(({ kind }) => kind !== 'emergency') + 1
  return { first: steps.slice(0, end), later: steps.slice(end) }
}

const SignInToRing = () => {
  const { text } = useTexts('report')
  return (
    <div className="ds-card sign-in" data-color="neutral">
      <h2 className="ds-heading" data-size="xs">
        {text.signInHeading}
      </h2>
      <p>{text.signInLead}</p>
      <SignInButton variant="primary" />
      <h3 className="ds-heading" data-size="2xs">
        {text.noSignInHeading}
      </h3>
      <p>{text.noSignInLead}</p>
    </div>
  )
}

const WriteDown = ({ current }: { current: Draft }) => {
  const { text } = useTexts('report')
  const identified = useReader() !== undefined
  const mayReport = useMayReport()
  if (current.sentAt !== undefined) return <WaitingReport current={current} />
  if (mayReport === false) return <p>{text.employeeLead}</p>
  return identified || mayReport ? <ReportForm current={current} /> : null
}
