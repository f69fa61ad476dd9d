import { useTexts } from '../texts/useTexts.ts'
import { CardButton, type CardCommands } from './CardEntry.tsx'
import type { Cards } from './CardsView.tsx'

interface Given {
  missing: Cards['missing'][number]
  commands: CardCommands
}

/** Somebody who should have a card and has none. */
export const MissingEntry = ({ missing: { personId, name, kind }, commands }: Given) => {
  const { text } = useTexts('cards')
  return (
    <li className="card-entry">
      <div className="card-who">
        <bdi className="contact-name">{name}</bdi>
        <span className="quiet">{text.kinds[kind]}</span>
      </div>
      <CardButton
        action={text.issue}
        who={name}
        disabled={commands.underWay}
        press={() => void commands.issue(personId)}
      />
    </li>
  )
}
