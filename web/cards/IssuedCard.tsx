import type { Answer } from '../client/contract.ts'
import { paths } from '../router/views.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ArrivingHeading } from '../ui/ArrivingHeading.tsx'
import { CallCard } from './CallCard.tsx'

export type Issued = Answer<'POST /api/cards/{personId}'>

/** After `#`, so that it is in no request and in nobody's log. */
const addressOf = ({ fragment }: Issued): string => `${location.origin}${paths.card}#${fragment}`

/** A card that has just been issued: seen this once, to be printed now. */
export const IssuedCard = ({ issued, done }: { issued: Issued; done: () => void }) => {
  const { text } = useTexts('cards')
  return (
    <>
      <section className="ds-card issued" data-color="accent" aria-labelledby="issued">
        <ArrivingHeading id="issued">
          <bdi>{text.issuedHeading(issued.print.holder.name)}</bdi>
        </ArrivingHeading>
        <p>{text.issuedLead}</p>
        <div className="buttons">
          <button
            type="button"
            className="ds-button"
            data-color="accent"
            data-variant="primary"
            onClick={() => print()}
          >
            {text.print}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={done}>
            {text.done}
          </button>
        </div>
      </section>
      <CallCard print={issued.print} address={addressOf(issued)} />
    </>
  )
}
