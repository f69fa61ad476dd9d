import { inZone } from '../../shared/domain/time/instant.ts'
import { now } from '../clock/clock.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { useTexts } from '../texts/useTexts.ts'
import type { Incident } from './commands.ts'

interface Word {
  spokenBy: string
  /** On the organisation's wall clock, as the field writes it: `2026-04-08T03:12`. */
  spokenAt: string
}

interface Given {
  incident: Incident
  word: Word
  change: (word: Word) => void
}

/** Most write it down as soon as they have hung up. */
export const useWordJustSpoken = (): Word => ({
  spokenBy: '',
  spokenAt: inZone(now(), useTimeZone()).toFormat("yyyy-MM-dd'T'HH:mm"),
})

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
      <div className="ds-field">
        <label className="ds-label" htmlFor="spoken-at">
          {text.spokenAt}
        </label>
        <input
          id="spoken-at"
          className="ds-input"
          type="datetime-local"
          required
          value={word.spokenAt}
          onChange={({ target }) => change({ ...word, spokenAt: target.value })}
        />
      </div>
    </>
  )
}
