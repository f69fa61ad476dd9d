import { useCallback } from 'react'
import { ask } from '../client/ask.ts'
import { useRemote } from '../client/remote.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { now, useNow } from '../clock/clock.ts'
import { Heading } from '../layout/Heading.tsx'
import { facts } from '../offline/keptFacts.ts'
import { PlanSteps } from '../plan/PlanSteps.tsx'
import { usePhonePlan, usePlanEnd } from '../plan/usePlan.ts'
import { useReader } from '../session/reader.ts'
import { SignInButton } from '../session/SignInButton.tsx'
import { useCell } from '../state/cell.ts'
import { useShownLanguage, useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { CallOutcome } from './CallOutcome.tsx'
import { CommandsOfIncident, useCommands, type Incident } from './commands.ts'
import { ApproverActions, CallerActions, OtherActions } from './IncidentActions.tsx'
import { IncidentFacts } from './IncidentFacts.tsx'
import { IncidentHistory } from './IncidentHistory.tsx'
import { nextToRing } from './nextToRing.ts'
import { NextForIncident } from './NextForIncident.tsx'
import { SpokenWordNotice } from './SpokenWordNotice.tsx'

const everyMilliseconds = 10_000

/** One incident: where it stands, what happens next, whom to ring, what has happened. It keeps itself up to date. */
export const IncidentView = ({ id }: { id: string }) => {
  const { text, lang } = useTexts('incident')
  const reader = useReader()
  const identified = reader !== undefined
  const language = useShownLanguage()
  const load = useCallback(
    async () => (identified ? justFetched(await ask('GET /api/escalations/{id}', { parameters: { id } })) : undefined),
    // oxlint-disable-next-line react/exhaustive-deps
    [id, reader],
  )
  const { answer, problem, loading, reload, replace } = useRemote(load, everyMilliseconds, language)
  const commands = useCommands(id, (incident) => replace(justFetched(incident)))
  return (
    <div className="view" lang={lang}>
      <Heading title={text.title}>{answer ? text.states[answer.incident.state] : text.title}</Heading>
      {!identified && <SignInButton variant="primary" />}
      {!answer && identified && loading && <p>{text.loading}</p>}
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {answer && (
        <CommandsOfIncident value={commands}>
          <IncidentBody {...answer} unreachable={problem?.code === 'unreachable'} />
        </CommandsOfIncident>
      )}
      {!answer && problem?.code === 'unreachable' && <OwnLine />}
    </div>
  )
}

interface Fetched {
  incident: Incident
  fetchedAt: Instant
}

const justFetched = (incident: Incident): Fetched => ({ incident, fetchedAt: now() })

const IncidentBody = ({ incident, fetchedAt, unreachable }: Fetched & { unreachable: boolean }) => {
  const { text } = useTexts('incident')
  const { text: plan } = useTexts('plan')
  const { moment } = useTimes()
  const holdsUntil = usePlanEnd(fetchedAt)
  const current = useNow()
  // With no network nobody can tell whether it has become another one.
  const expired = unreachable && holdsUntil !== undefined && holdsUntil <= current
  const open = incident.state === 'logged' || incident.state === 'cleared' || incident.state === 'declined'
  const mayCall = incident.actions.includes('calls')
  // The plan is the reporter's: others find themselves in it.
  const isReporter = useCell(facts)?.personId === incident.reporter.personId
  return (
    <>
      <p className="quoted">
        <bdi>{incident.summary}</bdi>
      </p>
      <SpokenWordNotice incident={incident} />
      <NextForIncident incident={incident} />
      <ApproverActions incident={incident} />
      {expired && (
        <p className="ds-alert" data-color="warning">
          {plan.expired}
        </p>
      )}
      {expired && <OwnLine />}
      {open && !expired && (
        <section aria-labelledby="plan">
          <h2 id="plan" className="ds-heading" data-size="sm">
            {plan.heading}
          </h2>
          <PlanSteps
            steps={incident.guidance.steps}
            next={isReporter ? nextToRing(incident) : undefined}
            beside={({ contactId, name, phone }) =>
              mayCall &&
              phone !== undefined && <CallOutcome contactId={contactId} name={name} tried={incident.tried[contactId]} />
            }
          />
        </section>
      )}
      <CallerActions incident={incident} />
      <IncidentFacts incident={incident} />
      <IncidentHistory incident={incident} />
      <OtherActions incident={incident} />
      <p className="quiet">{text.updated(moment(fetchedAt))}</p>
    </>
  )
}

const OwnLine = () => {
  const { text } = useTexts('offline')
  const { moment } = useTimes()
  const plan = usePhonePlan('other')
  const keptAt = useCell(facts)?.at
  if (!plan || keptAt === undefined) return null
  return (
    <section aria-labelledby="own-line">
      <h2 id="own-line" className="ds-heading" data-size="sm">
        {text.heading}
      </h2>
      <p>
        {text.computed} {text.age(moment(keptAt))}
      </p>
      <PlanSteps steps={plan.steps} factsFrom={keptAt} />
    </section>
  )
}
