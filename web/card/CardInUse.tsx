import { facts } from '../offline/keptFacts.ts'
import { goTo } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { putCardAway } from '../session/putCardAway.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'

const leave = (): void => {
  putCardAway()
  goTo(paths.now)
}

/** Whose card this is, and the way to be done with it. */
export const CardInUse = () => {
  const { text, lang } = useTexts('byCard')
  const kept = useCell(facts)
  const holder = kept?.people.find(({ id }) => id === kept.personId)?.name ?? ''
  return (
    <div className="account" lang={lang}>
      <bdi className="card-holder">{text.inUse(holder)}</bdi>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={leave}>
        {text.putAway}
      </button>
    </div>
  )
}
