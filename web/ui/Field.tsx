import type { ReactNode } from 'react'

interface Attributes {
  id: string
  'aria-describedby': string
  'aria-invalid': boolean
}

interface Given {
  name: string
  label: string
  hint: string
  error: string | undefined
  children: (attributes: Attributes) => ReactNode
}

/** A labelled field with its hint, and its error beside it. */
export const Field = ({ name, label, hint, error, children }: Given) => (
  <div className="ds-field">
    <label className="ds-label" htmlFor={name}>
      {label}
    </label>
    <p id={`${name}-hint`} data-field="description">
      {hint}
    </p>
    {children({
      id: name,
      'aria-describedby': error === undefined ? `${name}-hint` : `${name}-hint ${name}-error`,
      'aria-invalid': error !== undefined,
    })}
    {error !== undefined && (
      <p id={`${name}-error`} className="ds-validation-message" data-field="validation" role="alert">
        {error}
      </p>
    )}
  </div>
)
