import '../styles/calendar.css'
import { useState, type FormEvent } from 'react'
import type { AgreementWarning } from '../../shared/domain/agreements/warnings.ts'
import type { RequestProblem } from '../client/requestProblem.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { useTexts } from '../texts/useTexts.ts'
import { fieldProblems } from '../ui/fieldProblems.ts'
import { LocalTimeField } from '../ui/LocalTimeField.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { missingIn, runsBackwards, termsOf, type AgreementDraft, type Terms } from './agreementDraft.ts'
import {
  AudienceField,
  ExclusionsField,
  PhoneField,
  PurposeField,
  ResponseField,
  StaffField,
} from './AgreementFields.tsx'
import { SaveButton } from '../ui/SaveButton.tsx'
import { Consequences } from './Consequences.tsx'
import type { VersionInForce } from './plannedNotices.ts'
import { useCheck } from './useCheck.ts'

interface Given {
  start: AgreementDraft
  /** Of the agreement that is changed, and what of it counts now. */
  id?: string
  inForce?: VersionInForce | undefined
  underWay: boolean
  problem: RequestProblem | undefined
  save: (body: Terms & { acceptWarnings: AgreementWarning[] }) => void
}

/** What is agreed; below it, all the while, what that means: warnings, who is told and who is not, and every mail that would go. */
export const AgreementForm = ({ start, id, inForce, underWay, problem, save }: Given) => {
  const { text } = useTexts('agreement')
  const { text: forms } = useTexts('forms')
  const { text: shared } = useTexts('shared')
  const zone = useTimeZone()
  const [draft, setDraft] = useState(start)
  const [accepted, setAccepted] = useState<AgreementWarning[]>([])
  const [tried, setTried] = useState(false)
  const terms = termsOf(draft, zone)
  const check = useCheck(terms, { id, refused: problem })
  const unread = check.answer?.warnings.some(({ code }) => !accepted.includes(code)) ?? false
  const missing = missingIn(draft, zone)
  const refused = { ...useFieldProblems(problem), ...useFieldProblems(check.problem) }
  const backwards = runsBackwards(draft, zone)
  // Without a check nobody sees what the terms mean: that is said, too.
  const refusal = problem ?? check.problem
  const errorOf = (name: string): string | undefined => {
    if (tried && missing.some((one) => one === name)) return forms.required
    return name === 'to' && backwards ? shared.problems.windowEndsBeforeStart.detail : refused[name]
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const toMend = missing[0] ?? (backwards ? 'to' : unread ? 'warnings' : undefined)
    if (toMend !== undefined) document.getElementById(toMend)?.focus()
    else if (terms) save({ ...terms, acceptWarnings: accepted })
  }
  return (
    <form className="plan-form" noValidate onSubmit={submit}>
      <Fields draft={draft} change={(part) => setDraft((before) => ({ ...before, ...part }))} errorOf={errorOf} />
      <Consequences
        id={id}
        inForce={inForce}
        terms={terms}
        check={check.answer}
        accepted={accepted}
        accept={setAccepted}
        error={tried && unread ? text.warningsUnread : undefined}
      />
      {refusal && <RefusedAsAWhole problem={refusal} />}
      {tried && missing.length > 0 && <p role="alert">{forms.notFilled}</p>}
      <SaveButton underWay={underWay}>{id === undefined ? text.save : text.saveChange}</SaveButton>
    </form>
  )
}

interface FieldsGiven {
  draft: AgreementDraft
  change: (part: Partial<AgreementDraft>) => void
  errorOf: (name: string) => string | undefined
}

const Fields = ({ draft, change, errorOf }: FieldsGiven) => {
  const { text: forms } = useTexts('forms')
  const field = (name: string) => ({ draft, change, error: errorOf(name) })
  return (
    <>
      <div className="time-fields">
        {(['from', 'to'] as const).map((end) => (
          <LocalTimeField
            key={end}
            name={end}
            label={forms[end]}
            error={errorOf(end)}
            written={draft[end]}
            change={(written) => change({ [end]: written })}
          />
        ))}
      </div>
      <PurposeField {...field('purpose')} />
      <AudienceField {...field('audience')} />
      <StaffField {...field('staff')} />
      <PhoneField {...field('phone')} />
      <ExclusionsField {...field('exclusions')} />
      <ResponseField {...field('responseMinutes')} />
    </>
  )
}

const useFieldProblems = (problem: RequestProblem | undefined) => {
  const { text: forms } = useTexts('forms')
  const { text } = useTexts('shared')
  return fieldProblems(problem, { shared: text.problems, invalid: forms.invalid })
}

/** What is wrong with no field in particular. */
const RefusedAsAWhole = ({ problem }: { problem: RequestProblem }) =>
  Object.keys(useFieldProblems(problem)).length === 0 && <ProblemAlert problem={problem} />
