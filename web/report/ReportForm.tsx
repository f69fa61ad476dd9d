import { useEffect, useState, type FormEvent } from 'react'
import type { RequestProblem } from '../client/requestProblem.ts'
import { facts } from '../offline/keptFacts.ts'
import { useCell } from '../state/cell.ts'
import type { Texts } from '../texts/nb.ts'
import { useTexts } from '../texts/useTexts.ts'
import { Field } from '../ui/Field.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { discardDraft, draft, editDraft, type Draft } from './draft.ts'
import { ownPlace } from './ownPlace.ts'
import { sendDraft, sending } from './sendDraft.ts'
import { unitChoices } from './unitChoices.ts'

const fields = ['summary', 'unit', 'callbackPhone'] as const

type FieldName = (typeof fields)[number]

const missing = (current: Draft, text: Texts['report']): Partial<Record<FieldName, string>> => ({
  ...(current.summary.trim() === '' ? { summary: text.summaryMissing } : {}),
  ...(current.unit === '' ? { unit: text.unitMissing } : {}),
  ...(current.callbackPhone.trim() === '' ? { callbackPhone: text.callbackPhoneMissing } : {}),
})

/** What the server found wrong with a field, in our words. */
const refused = (
  problem: RequestProblem | undefined,
  { problems }: Texts['shared'],
): Partial<Record<FieldName, string>> => {
  const pointed = problem?.said.errors?.map(({ pointer }) => pointer.slice(1)) ?? []
  const words = problem?.code === 'phoneUnreadable' ? problems.phoneUnreadable : problems.validation
  return Object.fromEntries(fields.filter((name) => pointed.includes(name)).map((name) => [name, words.detail]))
}

/** What and where: three fields, kept on the phone with every letter. */
export const ReportForm = ({ current }: { current: Draft }) => {
  const { text } = useTexts('report')
  const { text: shared } = useTexts('shared')
  const { underWay, problem } = useCell(sending)
  const [tried, setTried] = useState(false)
  const kept = useCell(facts)
  const units = unitChoices(kept?.units ?? [])
  // Begun before signing in: now we know who it is.
  useEffect(() => {
    const { unit, callbackPhone } = draft.get() ?? {}
    if (unit === '' && callbackPhone === '') editDraft(ownPlace(kept))
  }, [kept])
  const errors = tried ? { ...refused(problem, shared), ...missing(current, text) } : {}
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [first] = fields.filter((name) => name in missing(current, text))
    if (first === undefined) void sendDraft()
    else document.getElementById(first)?.focus()
  }
  return (
    <form className="ds-card report-form" data-color="neutral" noValidate aria-labelledby="details" onSubmit={send}>
      <h2 id="details" className="ds-heading" data-size="sm">
        {text.detailsHeading}
      </h2>
      <p>{text.detailsLead}</p>
      {problem && Object.keys(errors).length === 0 && <ProblemAlert problem={problem} />}
      <Field name="summary" label={text.summary} hint={text.summaryHint} error={errors.summary}>
        {(attributes) => (
          <textarea
            {...attributes}
            className="ds-input"
            rows={4}
            maxLength={1000}
            value={current.summary}
            onChange={({ target }) => editDraft({ summary: target.value })}
          />
        )}
      </Field>
      <Field name="unit" label={text.unit} hint={text.unitHint} error={errors.unit}>
        {(attributes) => (
          <select
            {...attributes}
            className="ds-input"
            value={current.unit}
            onChange={({ target }) => editDraft({ unit: target.value })}
          >
            <option value="">{text.unitMissing}</option>
            {units.map(({ id, name, depth }) => (
              <option key={id} value={id}>
                {`${'\u00a0\u00a0'.repeat(depth)}${name}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="callbackPhone" label={text.callbackPhone} hint={text.callbackPhoneHint} error={errors.callbackPhone}>
        {(attributes) => (
          <input
            {...attributes}
            className="ds-input"
            type="tel"
            autoComplete="tel"
            maxLength={40}
            value={current.callbackPhone}
            onChange={({ target }) => editDraft({ callbackPhone: target.value })}
          />
        )}
      </Field>
      <p className="quiet">{text.draftKept}</p>
      <div className="buttons">
        <button
          type="submit"
          className="ds-button large"
          data-color="accent"
          data-variant="primary"
          aria-busy={underWay}
        >
          {underWay ? text.sending : text.send}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={discardDraft}>
          {text.discard}
        </button>
      </div>
    </form>
  )
}
