import { useCallback } from 'react'
import { ask } from '../client/ask.ts'
import type { Answer } from '../client/contract.ts'
import { useRemote } from '../client/remote.ts'
import { useMe } from '../session/me.ts'
import { isolated } from '../texts/isolated.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'

type Card = NonNullable<Answer<'GET /api/me/card'>['card']>

/** Which card was issued in a manager's name, and by whom: nobody can do that unseen (design.md section 8). */
export const OwnCard = () => {
  const { text, lang } = useTexts('ownCard')
  const { answer: me } = useMe()
  const isManager = me?.capabilities.some((one) => one === 'manager' || one === 'approver') ?? false
  const load = useCallback(async () => (isManager ? ask('GET /api/me/card', {}) : undefined), [isManager])
  const { answer } = useRemote(load)
  if (!answer) return null
  return (
    <section className="ds-card" data-color="neutral" aria-labelledby="own-card" lang={lang}>
      <h2 id="own-card" className="ds-heading" data-size="sm">
        {text.heading}
      </h2>
      {answer.card ? <CardInMyName card={answer.card} /> : <p>{text.none}</p>}
    </section>
  )
}

const CardInMyName = ({ card: { issuedBy, issuedAt, expiresAt, state } }: { card: Card }) => {
  const { text } = useTexts('ownCard')
  const { text: cards } = useTexts('cards')
  const { fullDate } = useTimes()
  const opensSomething = state === 'active' || state === 'outdated'
  return (
    <>
      <p>
        {text.issued(isolated(issuedBy.name ?? cards.somebody), fullDate(issuedAt))}{' '}
        {text.states[state](fullDate(expiresAt))}
      </p>
      {opensSomething && <p>{text.notMine}</p>}
    </>
  )
}
