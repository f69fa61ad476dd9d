import { goTo } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { putCardAway } from '../session/putCardAway.ts'
import { useTexts } from '../texts/useTexts.ts'

const leave = (): void => {
  putCardAway()
  goTo(paths.now)
}

/** The way to be done with the card, where others sign out. */
export const CardInUse = () => {
  const { text, lang } = useTexts('byCard')
  return (
    <div className="account" lang={lang}>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={leave}>
        {text.putAway}
      </button>
    </div>
  )
}
