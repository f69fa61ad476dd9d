import { useTexts } from '../texts/useTexts.ts'

/** Somebody else was faster: what one has read is no more. */
export const StaleAlert = ({ reload }: { reload: () => void }) => {
  const { text } = useTexts('forms')
  return (
    <div className="ds-alert" data-color="warning" role="alert">
      <p>{text.stale}</p>
      <div className="buttons">
        <button type="button" className="ds-button" data-variant="secondary" onClick={reload}>
          {text.fetchLatest}
        </button>
      </div>
    </div>
  )
}
