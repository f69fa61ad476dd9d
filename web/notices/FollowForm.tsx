import { useState, type FormEvent } from 'react'
import { facts } from '../offline/keptFacts.ts'
import { useOwner } from '../offline/owner.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'

interface Given {
  /** The unit that is followed now. */
  followed: string | undefined
  follow: (unit: string) => Promise<void>
}

/** One's own unit, or one of those one leads; everyone follows one. */
export const FollowForm = ({ followed, follow }: Given) => {
  const { text } = useTexts('notices')
  const owner = useOwner()
  const units = useCell(facts)?.units ?? []
  const mine = units.filter(({ id }) => id === owner?.person.unit || owner?.unitsLed.has(id))
  const others = mine.filter(({ id }) => id !== followed)
  const [chosen, setChosen] = useState<string>()
  const unit = others.find(({ id }) => id === chosen)?.id ?? others[0]?.id
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unit !== undefined) void follow(unit)
  }
  if (unit === undefined) return null
  return (
    <form className="ds-card" data-color="neutral" aria-labelledby="follow" onSubmit={submit}>
      <h2 id="follow" className="ds-heading" data-size="sm">
        {followed === undefined ? text.followHeading : text.changeHeading}
      </h2>
      <div className="ds-field">
        <label className="ds-label" htmlFor="unit">
          {text.unit}
        </label>
        <select id="unit" className="ds-input" value={unit} onChange={({ target }) => setChosen(target.value)}>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="buttons">
        <button type="submit" className="ds-button" data-color="accent" data-variant="primary">
          {text.follow}
        </button>
      </div>
    </form>
  )
}
