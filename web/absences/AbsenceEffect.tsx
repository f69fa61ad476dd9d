import type { WrittenAbsence } from '../../shared/domain/availability/writtenAbsence.ts'
import { availabilityOver } from '../../shared/domain/availability/availability.ts'
import { itStaffIds } from '../../shared/domain/organization/directory.ts'
import { useDirectory } from '../offline/useDirectory.ts'
import { useWrittenTimes } from '../calendar/useWrittenTimes.ts'
import { useNow } from '../clock/clock.ts'
import { useTexts } from '../texts/useTexts.ts'
import { absencesWith, type ShownAbsence } from './absenceDraft.ts'
import { AbsencePlan } from './AbsencePlan.tsx'

interface Given {
  written: WrittenAbsence
  /** Of the one that is changed. */
  id: string | undefined
  others: readonly ShownAbsence[]
}

/** What everybody else will see, worked out by the rules that tell them. */
export const AbsenceEffect = ({ written, id, others }: Given) => {
  const { text } = useTexts('absence')
  const { period } = useWrittenTimes()
  const directory = useDirectory()
  const now = useNow()
  if (!directory || written.to <= written.from) return null
  const after = absencesWith(others, written, id)
  const staff = itStaffIds(directory)
  const ahead = { from: written.from > now ? written.from : now, to: written.to }
  const levels = availabilityOver(ahead, after, staff, directory.availability.reducedAtOrBelow)
  const thin = levels.flatMap(({ level, ...interval }) => (level === 'normal' ? [] : [{ level, ...interval }]))
  return (
    <section className="ds-card" data-color="neutral" aria-labelledby="effect">
      <h2 id="effect" className="ds-heading" data-size="xs">
        {text.effectHeading}
      </h2>
      <div aria-live="polite">
        {thin.length === 0 && <p>{text.effectNone}</p>}
        <ul className="notice-plan">
          {thin.map((one) => (
            <li key={one.from}>
              <p className="notice-kind">{text.effects[one.level]}</p>
              <p>{period(one)}</p>
            </li>
          ))}
        </ul>
      </div>
      <AbsencePlan before={others} after={after} />
    </section>
  )
}
