import { resolveLocalTime } from '../../shared/domain/time/localTime.ts'
import { useWrittenTimes } from '../calendar/useWrittenTimes.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { useTexts } from '../texts/useTexts.ts'
import { Field } from './Field.tsx'
import { instantMeant, type WrittenTime } from './writtenTime.ts'

interface Given {
  name: string
  label: string
  error: string | undefined
  written: WrittenTime
  change: (written: WrittenTime) => void
  disabled?: boolean
}

/** Day and time on the organisation's wall clock, said again in words; where the clock passes it twice, one says which. */
export const LocalTimeField = ({ name, label, error, written, change, disabled = false }: Given) => {
  const { text } = useTexts('forms')
  const { text: shared } = useTexts('shared')
  const zone = useTimeZone()
  const { moment } = useWrittenTimes()
  const meant = resolveLocalTime(written.text, zone)
  const instant = instantMeant(written, zone)
  const missing = 'missing' in meant ? shared.problems.localTimeMissing.detail : undefined
  return (
    <div className="time-field">
      <Field name={name} label={label} hint={text.clock} error={missing ?? error}>
        {(attributes) => (
          <input
            {...attributes}
            className="ds-input"
            type="datetime-local"
            disabled={disabled}
            value={written.text}
            onChange={({ target }) => change({ text: target.value })}
          />
        )}
      </Field>
      {'ambiguous' in meant && (
        <fieldset className="choices-plain">
          <legend>{text.twice}</legend>
          {meant.choices.map((choice) => (
            <label key={choice} className="check">
              <input
                type="radio"
                name={`${name}-choice`}
                checked={choice === written.choice}
                disabled={disabled}
                onChange={() => change({ ...written, choice })}
              />
              {moment(choice)}
            </label>
          ))}
        </fieldset>
      )}
      <p className="time-words" aria-live="polite">
        {instant !== undefined && moment(instant)}
      </p>
    </div>
  )
}
