import { useCallback } from 'react'
import { ask } from '../client/ask.ts'
import { useRemote } from '../client/remote.ts'
import { now } from '../clock/clock.ts'
import { Heading } from '../layout/Heading.tsx'
import { facts } from '../offline/keptFacts.ts'
import { PlanSteps } from '../plan/PlanSteps.tsx'
import { useBandEnd, usePhonePlan } from '../plan/usePlan.ts'
import { useIdentified } from '../session/identified.ts'
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
import { NextForIncident } from './NextForIncident.tsx'
import { SpokenWordNotice } from './SpokenWordNotice.tsx'

const everyMilliseconds = 10_000

/** One incident: where it stands, what happens next, whom to ring, what has happened. It keeps itself up to date. */
export const IncidentView = ({ id }: { id: string }) => {
  const { text, lang } = useTexts('incident')
  const identified = useIdentified()
  const language = useShownLanguage()
  const bandEnd = useBandEnd()
  const load = useCallback(
    async () => {
      if (!identified) return undefined
      const incident = await ask('GET /api/escalations/{id}', { parameters: { id } })
      return { incident, fetchedAt: now(), goodUntil: bandEnd }
    },
    // oxlint-disable-next-line react/exhaustive-deps
    [id, identified, language],
  )
  const { answer, problem, loading, reload, replace } = useRemote(load, everyMilliseconds)
  const commands = useCommands(id, (incident) => replace({ incident, fetchedAt: now(), goodUntil: bandEnd }))
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
  fetchedAt: string
  goodUntil: string | undefined
  unreachable: boolean
}

const IncidentBody = ({ incident, fetchedAt, goodUntil, unreachable }: Fetched) => {
  const { text } = useTexts('incident')
  const { text: plan } = useTexts('plan')
  const { moment } = useTimes()
  // With no network, the server's plan holds no longer than the band it was fetched in.
  const expired = unreachable && goodUntil !== undefined && now() >= goodUntil
  const open = incident.state === 'logged' || incident.state === 'cleared' || incident.state === 'declined'
  const mayCall = incident.actions.includes('calls')
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
