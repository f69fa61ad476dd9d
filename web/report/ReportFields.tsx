import { facts } from '../offline/keptFacts.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { Field } from '../ui/Field.tsx'
import { LongTextField } from '../ui/LongTextField.tsx'
import { editDraft, type Draft } from './draft.ts'
import { unitChoices } from './unitChoices.ts'

interface Given {
  current: Draft
  error: string | undefined
}

export const SummaryField = ({ current, error }: Given) => {
  const { text } = useTexts('report')
  return (
    <LongTextField
      name="summary"
      label={text.summary}
      hint={text.summaryHint}
      error={error}
      rows={4}
      most={1000}
      value={current.summary}
      write={(summary) => editDraft({ summary })}
    />
  )
}

export const UnitField = ({ current, error }: Given) => {
  const { text } = useTexts('report')
  const units = unitChoices(useCell(facts)?.units ?? [])
  return (
    <Field name="unit" label={text.unit} hint={text.unitHint} error={error}>
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
  )
}

export const CallbackPhoneField = ({ current, error }: Given) => {
  const { text } = useTexts('report')
  return (
    <Field name="callbackPhone" label={text.callbackPhone} hint={text.callbackPhoneHint} error={error}>
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
  )
}
