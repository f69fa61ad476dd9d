import '../styles/calendar.css'
import type { WrittenAbsence } from '../../shared/domain/availability/writtenAbsence.ts'
import { useState, type FormEvent } from 'react'
import type { RequestProblem } from '../client/requestProblem.ts'
import { useNow } from '../clock/clock.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { useTexts } from '../texts/useTexts.ts'
import { fieldProblems } from '../ui/fieldProblems.ts'
import { LocalTimeField } from '../ui/LocalTimeField.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { instantMeant } from '../ui/writtenTime.ts'
import { SaveButton } from '../ui/SaveButton.tsx'
import { absenceOf, draftOfAbsence, emptyAbsence, type AbsenceDraft, type ShownAbsence } from './absenceDraft.ts'
import { AbsenceEffect } from './AbsenceEffect.tsx'
import { KindField, TextFields, WhoField } from './AbsenceFields.tsx'

interface Given {
  /** The one that is changed. */
  absence?: ShownAbsence
  /** All there are, to see what this one makes of them. */
  others: readonly ShownAbsence[]
  underWay: boolean
  problem: RequestProblem | undefined
  save: (written: WrittenAbsence) => void
}

/** Who of IT is away or reduced, when, and what it means for everybody else. */
export const AbsenceForm = ({ absence, others, underWay, problem, save }: Given) => {
  const { text } = useTexts('absence')
  const { text: forms } = useTexts('forms')
  const { text: shared } = useTexts('shared')
  const zone = useTimeZone()
  const now = useNow()
  const [draft, setDraft] = useState(absence ? draftOfAbsence(absence, zone) : emptyAbsence)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<AbsenceDraft>) => setDraft((before) => ({ ...before, ...part }))
  const begun = absence && absence.from <= now ? absence.from : undefined
  const written = absenceOf(draft, zone, begun)
  const refused = fieldProblems(problem, { shared: shared.problems, invalid: forms.invalid })
  const isUnclear = (end: 'from' | 'to'): boolean => instantMeant(draft[end], zone) === undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (written) save(written)
    else document.getElementById(isUnclear('from') ? 'from' : 'to')?.focus()
  }
  return (
    <form className="plan-form" noValidate onSubmit={submit}>
      {begun !== undefined && <p className="ds-alert">{text.begun}</p>}
      <WhoField draft={draft} change={change} disabled={begun !== undefined} error={refused['personId']} />
      <KindField draft={draft} change={change} disabled={begun !== undefined} />
      <div className="time-fields">
        {(['from', 'to'] as const).map((end) => (
          <LocalTimeField
            key={end}
            name={end}
            label={forms[end]}
            error={refused[end] ?? (tried && isUnclear(end) ? forms.required : undefined)}
            written={draft[end]}
            disabled={end === 'from' && begun !== undefined}
            change={(time) => change({ [end]: time })}
          />
        ))}
      </div>
      <TextFields draft={draft} change={change} />
      {written && <AbsenceEffect written={written} id={absence?.id} others={others} />}
      {problem && Object.keys(refused).length === 0 && <ProblemAlert problem={problem} />}
      <SaveButton underWay={underWay}>{absence ? text.saveChange : text.save}</SaveButton>
    </form>
  )
}
