import { useState, type FormEvent } from 'react'
import { roleNames, type RoleName } from '../../shared/domain/organization/organization.ts'
import type { RequestProblem } from '../client/requestProblem.ts'
import { now } from '../clock/clock.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { useTexts } from '../texts/useTexts.ts'
import { Field } from '../ui/Field.tsx'
import { fieldProblems } from '../ui/fieldProblems.ts'
import { LocalTimeField } from '../ui/LocalTimeField.tsx'
import { instantMeant, writtenTime } from '../ui/writtenTime.ts'
import { RoleChoice } from './RoleChoice.tsx'

interface Given {
  underWay: boolean
  problem: RequestProblem | undefined
  record: (word: { role: RoleName; approvedAt: string; reference: string }) => void
}

/** The IT lead writes down the word of an approver: whose, when, and where it can be found. */
export const RecordForm = ({ underWay, problem, record }: Given) => {
  const { text } = useTexts('agreement')
  const { text: forms } = useTexts('forms')
  const { text: shared } = useTexts('shared')
  const zone = useTimeZone()
  const [role, setRole] = useState<RoleName>(roleNames[0])
  // Most write it down as soon as they have it.
  const [at, setAt] = useState(() => writtenTime(now(), zone))
  const [reference, setReference] = useState('')
  const [tried, setTried] = useState(false)
  const refused = fieldProblems(problem, { shared: shared.problems, invalid: forms.invalid })
  const missing = (isMissing: boolean) => (tried && isMissing ? forms.required : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const approvedAt = instantMeant(at, zone)
    const where = reference.trim()
    if (approvedAt === undefined) document.getElementById('approvedAt')?.focus()
    else if (where === '') document.getElementById('reference')?.focus()
    else record({ role, approvedAt, reference: where })
  }
  return (
    <form className="ds-card" data-color="neutral" noValidate aria-labelledby="record" onSubmit={submit}>
      <h2 id="record" className="ds-heading" data-size="sm">
        {text.recordHeading}
      </h2>
      <p>{text.recordLead}</p>
      <RoleChoice legend={text.recordRole} roles={roleNames} chosen={role} choose={setRole} />
      <LocalTimeField
        name="approvedAt"
        label={text.recordAt}
        error={refused['approvedAt'] ?? missing(instantMeant(at, zone) === undefined)}
        written={at}
        change={setAt}
      />
      <Field
        name="reference"
        label={text.recordReference}
        hint={text.recordReferenceHint}
        error={refused['reference'] ?? missing(reference.trim() === '')}
      >
        {(attributes) => (
          <input
            {...attributes}
            className="ds-input"
            maxLength={200}
            value={reference}
            onChange={({ target }) => setReference(target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <button type="submit" className="ds-button" data-color="accent" data-variant="primary" disabled={underWay}>
          {text.record}
        </button>
      </div>
    </form>
  )
}
