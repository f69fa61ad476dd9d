import { useTexts } from '../texts/useTexts.ts'
import { LocalTimeField } from '../ui/LocalTimeField.tsx'
import type { WrittenTime } from '../ui/writtenTime.ts'
import type { Incident } from './commands.ts'

export interface Word {
  spokenBy: string
  spokenAt: WrittenTime
}

interface Given {
  incident: Incident
  word: Word
  change: (word: Word) => void
}

/** Whose word it was, and when: one of those in the plan who may clear. */
export const SpokenFields = ({ incident, word, change }: Given) => {
  const { text } = useTexts('actions')
  const approvers = incident.guidance.steps.flatMap(({ contacts }) =>
    contacts.flatMap(({ personId, name, mayClear }) => (mayClear && personId ? [{ personId, name }] : [])),
  )
  return (
    <>
      <div className="ds-field">
        <label className="ds-label" htmlFor="spoken-by">
          {text.spokenBy}
        </label>
        <select
          id="spoken-by"
          className="ds-input"
          required
          value={word.spokenBy}
          onChange={({ target }) => change({ ...word, spokenBy: target.value })}
        >
          <option value="">{text.choose}</option>
          {approvers.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <LocalTimeField
        name="spoken-at"
        label={text.spokenAt}
        error={undefined}
        written={word.spokenAt}
        change={(spokenAt) => change({ ...word, spokenAt })}
      />
    </>
  )
}
