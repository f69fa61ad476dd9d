import { Heading } from '../layout/Heading.tsx'
import { facts } from '../offline/keptFacts.ts'
import { CriterionChoices } from '../report/CriterionChoices.tsx'
import { Link } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { card, cardRefused } from '../session/card.ts'
import { SignInButton } from '../session/SignInButton.tsx'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Where the QR of a call card leads: straight to the one question before the numbers. */
export const CardView = () => {
  const shown = useCell(card)
  return shown ? <WithCard incidentId={shown.incidentId} /> : <WithoutCard />
}

const WithCard = ({ incidentId }: { incidentId: string | undefined }) => {
  const { text, lang } = useTexts('byCard')
  const kept = useCell(facts)
  const holder = kept?.people.find(({ id }) => id === kept.personId)?.name ?? ''
  return (
    <div className="view" lang={lang}>
      <Heading title={text.title}>{text.heading}</Heading>
      {incidentId !== undefined && (
        <p>
          <Link className="ds-link" href={paths.incident(incidentId)}>
            {text.toIncident}
          </Link>
        </p>
      )}
      <CriterionChoices />
      <p>
        <bdi>{text.lead(holder)}</bdi>
      </p>
      <p>
        <strong>{text.lineHolds}</strong>
      </p>
    </div>
  )
}

const WithoutCard = () => {
  const { text, lang } = useTexts('byCard')
  const refused = useCell(cardRefused)
  return (
    <div className="view" lang={lang}>
      <Heading title={text.title}>{refused ? text.title : text.noCardHeading}</Heading>
      {!refused && <p>{text.noCardLead}</p>}
      <p>
        <strong>{text.lineHolds}</strong>
      </p>
      <div className="buttons">
        <SignInButton variant="primary" />
      </div>
    </div>
  )
}
