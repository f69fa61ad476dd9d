import { useState, type ReactNode } from 'react'
import { useTexts } from '../texts/useTexts.ts'
import { CardEntry, type CardCommands } from './CardEntry.tsx'
import type { Cards } from './CardsView.tsx'
import { MissingEntry } from './MissingEntry.tsx'

type Card = Cards['items'][number]

const over = new Set<Card['state']>(['expired', 'revoked', 'lapsed'])

/** More than these are looked through by name. */
const fewEnough = 8

interface Given {
  cards: Cards
  commands: CardCommands
}

/** What wants doing first: cards that say something that holds no more, and managers without one. Then what is in order, and what is over. */
export const CardLists = ({ cards: { items, missing }, commands }: Given) => {
  const { text } = useTexts('cards')
  const [wanted, setWanted] = useState('')
  const fits = (name: string) => name.toLowerCase().includes(wanted.trim().toLowerCase())
  const fitting = items.filter(({ holder }) => fits(holder.name ?? holder.personId))
  const without = missing.filter(({ name }) => fits(name))
  const past = fitting.filter(({ state }) => over.has(state))
  const cardsOf = (state: Card['state']) =>
    fitting
      .filter((card) => card.state === state)
      .map((card) => <CardEntry key={card.id} card={card} commands={commands} />)
  const outdated = cardsOf('outdated')
  return (
    <>
      {items.length + missing.length > fewEnough && <NameFilter wanted={wanted} change={setWanted} />}
      {outdated.length > 0 && <CardSection id="outdated" heading={text.outdatedHeading} entries={outdated} empty="" />}
      <CardSection
        id="missing"
        heading={text.missingHeading}
        entries={without.map((one) => (
          <MissingEntry key={one.personId} missing={one} commands={commands} />
        ))}
        empty={missing.length === 0 ? text.nobodyMissing : text.noMatch}
      />
      <CardSection
        id="in-order"
        heading={text.inOrderHeading}
        entries={cardsOf('active')}
        empty={items.some(({ state }) => state === 'active') ? text.noMatch : text.noneInOrder}
      />
      {past.length > 0 && (
        <details className="ds-details">
          <summary>
            {text.overHeading} ({past.length})
          </summary>
          <ul className="cards fold">
            {past.map((card) => (
              <CardEntry key={card.id} card={card} commands={commands} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

interface SectionGiven {
  id: string
  heading: string
  entries: ReactNode[]
  /** Said instead of a list. */
  empty: string
}

const CardSection = ({ id, heading, entries, empty }: SectionGiven) => (
  <section aria-labelledby={id}>
    <h2 id={id} className="ds-heading" data-size="sm">
      {heading} ({entries.length})
    </h2>
    {entries.length === 0 ? <p>{empty}</p> : <ul className="cards">{entries}</ul>}
  </section>
)

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
