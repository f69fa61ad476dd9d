import { Field } from './Field.tsx'

interface Given {
  name: string
  label: string
  hint: string
  error: string | undefined
  rows?: number
  /** Letters it may hold. */
  most: number
  value: string
  write: (text: string) => void
}

/** A field for some lines of text. */
export const LongTextField = ({ name, label, hint, error, rows = 2, most, value, write }: Given) => (
  <Field name={name} label={label} hint={hint} error={error}>
    {(attributes) => (
      <textarea
        {...attributes}
        className="ds-input"
        rows={rows}
        maxLength={most}
        value={value}
        onChange={({ target }) => write(target.value)}
      />
    )}
  </Field>
)
