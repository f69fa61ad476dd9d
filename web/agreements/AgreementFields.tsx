import type { ReactNode } from 'react'
import { facts } from '../offline/keptFacts.ts'
import { unitChoices } from '../report/unitChoices.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { Field } from '../ui/Field.tsx'
import { LongTextField } from '../ui/LongTextField.tsx'
import type { AgreementDraft } from './agreementDraft.ts'

export interface FieldGiven {
  draft: AgreementDraft
  change: (part: Partial<AgreementDraft>) => void
  error: string | undefined
}

const toggled = (list: string[], one: string): string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one]

interface GroupGiven {
  name: string
  label: string
  hint: string
  error: string | undefined
  children: ReactNode
}

/** Choices that belong together, with their error. */
const Group = ({ name, label, hint, error, children }: GroupGiven) => (
  <fieldset className="choices-plain" aria-describedby={`${name}-hint`}>
    <legend className="ds-label">{label}</legend>
    <p id={`${name}-hint`} className="quiet">
      {hint}
    </p>
    <div id={name} tabIndex={-1}>
      {children}
    </div>
    {error !== undefined && (
      <p className="ds-validation-message" data-field="validation" role="alert">
        {error}
      </p>
    )}
  </fieldset>
)

export const StaffField = ({ draft, change, error }: FieldGiven) => {
  const { text } = useTexts('agreement')
  const staff = (useCell(facts)?.people ?? []).filter(({ it }) => it !== undefined)
  return (
    <Group name="staff" label={text.staff} hint={text.staffHint} error={error}>
      {staff.map(({ id, name }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={draft.staff.includes(id)}
            onChange={() => change({ staff: toggled(draft.staff, id) })}
          />
          <bdi>{name}</bdi>
        </label>
      ))}
    </Group>
  )
}

export const AudienceField = ({ draft, change, error }: FieldGiven) => {
  const { text } = useTexts('agreement')
  return (
    <Group name="audience" label={text.audience} hint={text.audienceHint} error={error}>
      {[true, false].map((everyone) => (
        <label key={String(everyone)} className="check">
          <input
            type="radio"
            name="everyone"
            checked={draft.everyone === everyone}
            onChange={() => change({ everyone })}
          />
          {everyone ? text.everyone : text.someUnits}
        </label>
      ))}
      {!draft.everyone && <UnitChecks chosen={draft.units} choose={(units) => change({ units })} />}
    </Group>
  )
}

const UnitChecks = ({ chosen, choose }: { chosen: string[]; choose: (units: string[]) => void }) => {
  const { text } = useTexts('agreement')
  const units = unitChoices(useCell(facts)?.units ?? [])
  return (
    <div className="unit-choices" role="group" aria-label={text.units} tabIndex={0}>
      {units.map(({ id, name, depth }) => (
        <label key={id} className="check" style={{ marginInlineStart: `${depth * 1.25}rem` }}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => choose(toggled(chosen, id))} />
          <bdi>{name}</bdi>
        </label>
      ))}
    </div>
  )
}

export const PhoneField = ({ draft, change, error }: FieldGiven) => {
  const { text } = useTexts('agreement')
  return (
    <Field name="phone" label={text.phone} hint={text.phoneHint} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          className="ds-input"
          type="tel"
          autoComplete="off"
          maxLength={40}
          value={draft.phone}
          onChange={({ target }) => change({ phone: target.value })}
        />
      )}
    </Field>
  )
}

export const PurposeField = ({ draft, change, error }: FieldGiven) => {
  const { text } = useTexts('agreement')
  return (
    <LongTextField
      name="purpose"
      label={text.purpose}
      hint={text.purposeHint}
      error={error}
      most={500}
      value={draft.purpose}
      write={(purpose) => change({ purpose })}
    />
  )
}

export const ExclusionsField = ({ draft, change, error }: FieldGiven) => {
  const { text } = useTexts('agreement')
  const { text: forms } = useTexts('forms')
  return (
    <LongTextField
      name="exclusions"
      label={text.exclusions}
      hint={forms.optional}
      error={error}
      most={500}
      value={draft.exclusions}
      write={(exclusions) => change({ exclusions })}
    />
  )
}

export const ResponseField = ({ draft, change, error }: FieldGiven) => {
  const { text } = useTexts('agreement')
  const { text: forms } = useTexts('forms')
  return (
    <Field name="responseMinutes" label={text.response} hint={forms.optional} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          className="ds-input short"
          type="number"
          inputMode="numeric"
          min={1}
          max={1440}
          value={draft.responseMinutes}
          onChange={({ target }) => change({ responseMinutes: target.value })}
        />
      )}
    </Field>
  )
}
