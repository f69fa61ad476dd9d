import { useState } from 'react'
import { useTexts } from '../texts/useTexts.ts'
import { CardEntry, type CardCommands } from './CardEntry.tsx'
import type { Cards } from './CardsView.tsx'
import { MissingEntry } from './MissingEntry.tsx'

const over = new Set(['expired', 'revoked', 'lapsed'])

/** More than these are looked through by name. */
const fewEnough = 8

interface Given {
  cards: Cards
  commands: CardCommands
}

/** Those without a card first, then the cards in use, then what is over. */
export const CardLists = ({ cards: { items, missing }, commands }: Given) => {
  const { text } = useTexts('cards')
  const [wanted, setWanted] = useState('')
  const fits = (name: string) => name.toLowerCase().includes(wanted.trim().toLowerCase())
  const fitting = items.filter(({ holder }) => fits(holder.name ?? holder.personId))
  const inUse = fitting.filter(({ state }) => !over.has(state))
  const past = fitting.filter(({ state }) => over.has(state))
  const without = missing.filter(({ name }) => fits(name))
  return (
    <>
      {items.length + missing.length > fewEnough && <NameFilter wanted={wanted} change={setWanted} />}
      <section aria-labelledby="missing">
        <h2 id="missing" className="ds-heading" data-size="sm">
          {text.missingHeading} ({missing.length})
        </h2>
        {missing.length === 0 && <p>{text.nobodyMissing}</p>}
        {missing.length > 0 && without.length === 0 && <p>{text.noMatch}</p>}
        <ul className="cards">
          {without.map((one) => (
            <MissingEntry key={one.personId} missing={one} commands={commands} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="in-use">
        <h2 id="in-use" className="ds-heading" data-size="sm">
          {text.inUseHeading} ({items.filter(({ state }) => !over.has(state)).length})
        </h2>
        {items.length === past.length && wanted === '' && <p>{text.noneInUse}</p>}
        {items.length > 0 && wanted !== '' && inUse.length === 0 && <p>{text.noMatch}</p>}
        <ul className="cards">
          {inUse.map((card) => (
            <CardEntry key={card.id} card={card} commands={commands} />
          ))}
        </ul>
      </section>
      {past.length > 0 && (
        <details className="ds-details">
          <summary>
            {text.overHeading} ({past.length})
          </summary>
          <ul className="cards fold">
            {past.map((card) => (
              <CardEntry key={card.id} card={card} commands={undefined} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const NameFilter = ({ wanted, change }: { wanted: string; change: (wanted: string) => void }) => {
  const { text } = useTexts('cards')
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor="find">
        {text.find}
      </label>
      <input
        id="find"
        className="ds-input"
        type="search"
        autoComplete="off"
        value={wanted}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  )
}
