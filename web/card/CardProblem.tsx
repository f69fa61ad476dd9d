import { cardRefused } from '../session/card.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'

/** A card that opens nothing any more; the paper is still worth something. */
export const CardProblem = () => {
  const { text, lang } = useTexts('byCard')
  if (!useCell(cardRefused)) return null
  return (
    <div className="notice" role="alert" lang={lang}>
      <div className="ds-alert" data-color="warning">
        <p>
          <strong>{text.refusedHeading}.</strong> {text.refusedWhy}
        </p>
        <p>
          <strong>{text.refusedRing}</strong>
        </p>
      </div>
    </div>
  )
}
