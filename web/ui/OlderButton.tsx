import { useTexts } from '../texts/useTexts.ts'

/** At the end of a list that goes on. */
export const OlderButton = ({ underWay, load }: { underWay: boolean; load: () => void }) => {
  const { text } = useTexts('layout')
  return (
    <div className="buttons">
      <button type="button" className="ds-button" data-variant="secondary" aria-busy={underWay} onClick={load}>
        {text.older}
      </button>
    </div>
  )
}
