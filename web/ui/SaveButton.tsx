import type { ReactNode } from 'react'
import { useTexts } from '../texts/useTexts.ts'

/** Ends a form. */
export const SaveButton = ({ underWay, children }: { underWay: boolean; children: ReactNode }) => {
  const { text } = useTexts('forms')
  return (
    <div className="buttons">
      <button
        type="submit"
        className="ds-button large"
        data-color="accent"
        data-variant="primary"
        aria-busy={underWay}
        disabled={underWay}
      >
        {underWay ? text.saving : children}
      </button>
    </div>
  )
}
