import { useState, type FormEvent } from 'react'
import { ask } from '../client/ask.ts'
import type { Sent } from '../client/contract.ts'
import { now } from '../clock/clock.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { instantMeant, writtenTime } from '../ui/writtenTime.ts'
import { useIncidentCommands, type Incident } from './commands.ts'
import { DecisionButtons, decisionIn } from './DecisionButtons.tsx'
import { DecisionFields, limitFrom } from './DecisionFields.tsx'
import { SpokenFields, type Word } from './SpokenFields.tsx'
import { WaitingOthers } from './WaitingOthers.tsx'

type Body = Sent<'POST /api/escalations/{id}/decision'>['body']

interface Given {
  incident: Incident
  /** The reporter records what an approver has said on the phone; an approver decides with their own word. */
  spoken: boolean
}

/** Clear overtime or not: who asks, for what, since when, how many more wait. Nothing is decided by looking. */
export const DecisionForm = ({ incident, spoken }: Given) => {
  const { text } = useTexts('actions')
  const { moment } = useTimes()
  const { underWay, perform } = useIncidentCommands()
  const [said, setSaid] = useState({ reason: '', limitHours: '' })
  const zone = useTimeZone()
  // Most write it down as soon as they have hung up.
  const [word, setWord] = useState<Word>(() => ({ spokenBy: '', spokenAt: writtenTime(now(), zone) }))
  const [alsoFor, setAlsoFor] = useState<string[]>([])
  const decide = (decision: Body['decision']) => {
    const spokenAt = instantMeant(word.spokenAt, zone)
    if (spoken && spokenAt === undefined) return document.getElementById('spoken-at')?.focus()
    const limitHours = limitFrom(said)
    const body: Body = {
      decision,
      reason: said.reason.trim(),
      ...(limitHours === undefined ? {} : { limitHours }),
      ...(alsoFor.length === 0 ? {} : { alsoFor }),
      ...(spoken ? { spokenBy: word.spokenBy, spokenAt } : {}),
    }
    void perform(['decision', body], (common) => ask('POST /api/escalations/{id}/decision', { ...common, body }))
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    decide(decisionIn(event))
  }
  return (
    <form className="ds-card" data-color="neutral" aria-labelledby="decision" onSubmit={submit}>
      <h2 id="decision" className="ds-heading" data-size="sm">
        {spoken ? text.spokenHeading : text.decisionHeading}
      </h2>
      <p>
        <bdi>{spoken ? text.spokenLead : text.asks(incident.reporter.name, moment(incident.loggedAt))}</bdi>
      </p>
      {spoken && <SpokenFields incident={incident} word={word} change={setWord} />}
      <DecisionFields said={said} change={setSaid} />
      {!spoken && <WaitingOthers id={incident.id} chosen={alsoFor} choose={setAlsoFor} />}
      <DecisionButtons disabled={underWay} />
    </form>
  )
}
