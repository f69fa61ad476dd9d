import './cards.css'
import { useState } from 'react'
import { AdministrationPage } from '../administration/AdministrationPage.tsx'
import { ask } from '../client/ask.ts'
import { useAttempt } from '../client/attempt.ts'
import type { Answer } from '../client/contract.ts'
import { useRemote } from '../client/remote.ts'
import { focusHeading } from '../layout/Heading.tsx'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { CardLists } from './CardLists.tsx'
import { IssuedCard, type Issued } from './IssuedCard.tsx'

export type Cards = Answer<'GET /api/cards'>

const readCards = (): Promise<Cards> => ask('GET /api/cards', {})

/** Who has which card, for the admin: issue, print, revoke. */
export const CardsView = () => {
  const { text, lang } = useTexts('cards')
  return (
    <AdministrationPage title={text.title} lead={text.lead} lang={lang}>
      <CardsBody />
    </AdministrationPage>
  )
}

const CardsBody = () => {
  const { text } = useTexts('administration')
  const { answer: cards, problem, reload } = useRemote(readCards)
  const { underWay, refusal, attempt } = useAttempt()
  // Here and nowhere else: what opens the card is gone with the view.
  const [issued, setIssued] = useState<Issued>()
  const issue = (personId: string) =>
    attempt(async () => {
      setIssued(await ask('POST /api/cards/{personId}', { parameters: { personId } }))
      reload()
    })
  const revoke = (personId: string) =>
    attempt(async () => {
      await ask('DELETE /api/cards/{personId}', { parameters: { personId } })
      focusHeading()
      reload()
    })
  const done = () => {
    setIssued(undefined)
    focusHeading()
  }
  if (issued) return <IssuedCard issued={issued} done={done} />
  return (
    <>
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {refusal && <ProblemAlert problem={refusal} />}
      {!cards && !problem && <p>{text.loading}</p>}
      {cards && <CardLists cards={cards} commands={{ underWay, issue, revoke }} />}
    </>
  )
}
