import { facts } from '../offline/keptFacts.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { LongTextField } from '../ui/LongTextField.tsx'
import type { AbsenceDraft } from './absenceDraft.ts'

interface Given {
  draft: AbsenceDraft
  change: (part: Partial<AbsenceDraft>) => void
}

// No id of a person: ids are never empty.
const wholeUnit = ''

export const WhoField = ({
  draft,
  change,
  disabled,
  error,
}: Given & { disabled: boolean; error: string | undefined }) => {
  const { text } = useTexts('absence')
  // Also whoever it is of already: a leader may be away too.
  const people = useCell(facts)?.people ?? []
  const staff = people.filter(({ id, it }) => it !== undefined || id === draft.personId)
  const isUnknown = draft.personId !== null && staff.every(({ id }) => id !== draft.personId)
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor="personId">
        {text.who}
      </label>
      <select
        id="personId"
        className="ds-input"
        disabled={disabled}
        value={draft.personId ?? wholeUnit}
        onChange={({ target }) => change({ personId: target.value === wholeUnit ? null : target.value })}
      >
        <option value={wholeUnit}>{text.wholeUnit}</option>
        {isUnknown && <option value={draft.personId ?? ''}>{draft.personId}</option>}
        {staff.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {error !== undefined && (
        <p className="ds-validation-message" data-field="validation" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

export const KindField = ({ draft, change, disabled }: Given & { disabled: boolean }) => {
  const { text } = useTexts('absence')
  const words = draft.personId === null ? text.kindsOfUnit : text.kinds
  return (
    <fieldset className="choices-plain" disabled={disabled}>
      <legend className="ds-label">{text.kind}</legend>
      {(['away', 'reduced'] as const).map((kind) => (
        <label key={kind} className="check">
          <input type="radio" name="kind" checked={kind === draft.kind} onChange={() => change({ kind })} />
          {words[kind]}
        </label>
      ))}
    </fieldset>
  )
}

export const TextFields = ({ draft, change }: Given) => {
  const { text } = useTexts('absence')
  const fields = [
    { name: 'alternative', label: text.alternative, hint: text.alternativeHint, most: 300 },
    { name: 'note', label: text.note, hint: text.noteHint, most: 500 },
  ] as const
  return fields.map(({ name, label, hint, most }) => (
    <LongTextField
      key={name}
      name={name}
      label={label}
      hint={hint}
      error={undefined}
      most={most}
      value={draft[name]}
      write={(written) => change({ [name]: written })}
    />
  ))
}
