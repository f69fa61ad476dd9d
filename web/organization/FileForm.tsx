import { useState, type ChangeEvent, type FormEvent } from 'react'
import { useTexts } from '../texts/useTexts.ts'
import { Field } from '../ui/Field.tsx'
import { download } from './download.ts'
import { readableVersion, type InForce } from './inForce.ts'
import type { FileChange } from './useFileChange.ts'

/** As much as the service takes (design.md section 5). */
const mostBytes = 5_000_000

/** A new file: chosen or pasted, then checked. */
export const FileForm = ({ inForce, change }: { inForce: InForce; change: FileChange }) => {
  const { text } = useTexts('organization')
  const [error, setError] = useState<string>()
  const { id } = inForce.file.organization
  const version = readableVersion(inForce.version)
  const write = (changed: string) => {
    setError(undefined)
    change.write(changed)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (change.text.trim() === '') setError(text.missing)
    else void change.runCheck()
  }
  return (
    <form className="ds-card" data-color="neutral" aria-labelledby="change" onSubmit={submit}>
      <h2 id="change" className="ds-heading" data-size="sm">
        {text.changeHeading}
      </h2>
      <p>{text.changeLead}</p>
      <p>{text.callOutWords}</p>
      <div className="buttons">
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => void change.fetchInForce((file) => download(text.fileName(id, version), file))}
        >
          {text.download}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => void change.fetchInForce(write)}
        >
          {text.editInForce}
        </button>
      </div>
      <FileField write={write} />
      <TextField value={change.text} error={error} write={write} />
      <div className="buttons">
        <button
          type="submit"
          className="ds-button"
          data-color="accent"
          data-variant="primary"
          disabled={change.underWay}
        >
          {text.check}
        </button>
      </div>
    </form>
  )
}

interface TextGiven {
  value: string
  error: string | undefined
  write: (text: string) => void
}

const TextField = ({ value, error, write }: TextGiven) => {
  const { text } = useTexts('organization')
  return (
    <Field name="file-text" label={text.paste} hint={text.pasteHint} error={error}>
      {(attributes) => (
        <textarea
          {...attributes}
          className="ds-input file-text"
          rows={12}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={value}
          onChange={({ target }) => write(target.value)}
        />
      )}
    </Field>
  )
}

const FileField = ({ write }: { write: (text: string) => void }) => {
  const { text } = useTexts('organization')
  const [error, setError] = useState<string>()
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (!file) return
    const tooLarge = file.size > mostBytes
    setError(tooLarge ? text.tooLarge : undefined)
    if (!tooLarge) write(await file.text())
  }
  return (
    <Field name="file" label={text.upload} hint={text.uploadHint} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          className="ds-input"
          type="file"
          accept=".yaml,.yml,.json"
          onChange={(event) => void read(event)}
        />
      )}
    </Field>
  )
}
