import { useState } from 'react'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import type { Cards } from './CardsView.tsx'

type Card = Cards['items'][number]

export interface CardCommands {
  underWay: boolean
  issue: (personId: string) => Promise<void>
  revoke: (personId: string) => Promise<void>
}

/** One that has lapsed can still be revoked: it would open again if its holder became a manager again. */
const isOver = ({ state }: Card): boolean => state === 'revoked' || state === 'expired'

const colors = { active: 'success', outdated: 'warning', expired: 'neutral', revoked: 'neutral', lapsed: 'neutral' }

interface Given {
  card: Card
  commands: CardCommands
}

/** One card: whose, how it stands, who issued it when, and what may be done with it. */
export const CardEntry = ({ card, commands }: Given) => {
  const { text } = useTexts('cards')
  const { holder, kind, state } = card
  const name = holder.name ?? holder.personId
  return (
    <li className="card-entry">
      <div className="card-who">
        <bdi className="contact-name">{name}</bdi>
        <span className="quiet">{text.kinds[kind]}</span>
        <span className="ds-tag" data-color={colors[state]}>
          {text.states[state]}
        </span>
        <CardStory card={card} />
      </div>
      {!isOver(card) && <CardActions card={card} name={name} commands={commands} />}
    </li>
  )
}

const CardStory = ({ card: { issuedBy, issuedAt, expiresAt, revoked, state } }: { card: Card }) => {
  const { text } = useTexts('cards')
  const { fullDate } = useTimes()
  const gone = revoked
    ? text.revokedBy(revoked.by.name ?? text.somebody, fullDate(revoked.at))
    : (state === 'expired' ? text.expired : text.expires)(fullDate(expiresAt))
  return (
    <bdi className="quiet card-story">
      {text.issuedBy(issuedBy.name ?? text.somebody, fullDate(issuedAt))}. {gone}.
    </bdi>
  )
}

interface ActionsGiven {
  card: Card
  name: string
  commands: CardCommands
}

/** Revoking is asked about once more: a card that is gone cannot be brought back. */
const CardActions = ({ card, name, commands: { underWay, issue, revoke } }: ActionsGiven) => {
  const { text } = useTexts('cards')
  const { personId } = card.holder
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <div className="buttons">
        {card.state !== 'lapsed' && (
          <CardButton action={text.issueAgain} who={name} disabled={underWay} press={() => void issue(personId)} />
        )}
        <CardButton action={text.revoke} who={name} disabled={underWay} press={() => setAsking(true)} />
      </div>
    )
  return (
    <div className="card-sure" role="group" aria-label={text.revoke}>
      <p>
        <bdi>{text.revokeSure(name)}</bdi>
      </p>
      <div className="buttons">
        <button
          type="button"
          className="ds-button"
          data-color="danger"
          data-variant="primary"
          disabled={underWay}
          onClick={() => void revoke(personId)}
        >
          {text.revokeYes}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          // The button that had the focus is gone.
          ref={(button) => button?.focus()}
          onClick={() => setAsking(false)}
        >
          {text.revokeNo}
        </button>
      </div>
    </div>
  )
}

interface ButtonGiven {
  action: string
  who: string
  disabled: boolean
  press: () => void
}

/** Says whose card it is to those who hear the button alone. */
export const CardButton = ({ action, who, disabled, press }: ButtonGiven) => (
  <button type="button" className="ds-button" data-variant="secondary" disabled={disabled} onClick={press}>
    {action} <bdi className="ds-sr-only">{who}</bdi>
  </button>
)
