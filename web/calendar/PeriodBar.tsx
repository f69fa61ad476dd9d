import type { LocalDate } from '../../shared/domain/calendar/hours.ts'
import { plusDays } from '../../shared/domain/calendar/localDate.ts'
import { useTexts } from '../texts/useTexts.ts'
import { plusMonths, weekNumberOf, weekOf } from './dates.ts'
import { shownDay } from './shown.ts'
import { useDayWords } from './useDayWords.ts'

interface Given {
  mode: 'month' | 'week'
  day: LocalDate
}

/** Which month or week is shown, and the ways to others. */
export const PeriodBar = ({ mode, day }: Given) => {
  const { text } = useTexts('calendar')
  const { month } = useDayWords()
  const move = (steps: number) => shownDay.set(mode === 'month' ? plusMonths(day, steps) : plusDays(day, steps * 7))
  // A week belongs to the year of its Thursday.
  const year = (weekOf(day)[3] ?? day).slice(0, 4)
  return (
    <div className="period-bar">
      <h2 id="period" className="ds-heading" data-size="sm" aria-live="polite">
        {mode === 'month' ? month(day) : text.weekTitle(weekNumberOf(day), year)}
      </h2>
      <div className="period-ways">
        <Way label={text.previous[mode]} sign="‹" go={() => move(-1)} />
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => shownDay.set(undefined)}>
          {text.today}
        </button>
        <Way label={text.next[mode]} sign="›" go={() => move(1)} />
      </div>
    </div>
  )
}

const Way = ({ label, sign, go }: { label: string; sign: string; go: () => void }) => (
  <button type="button" className="ds-button way" data-variant="secondary" aria-label={label} onClick={go}>
    <span aria-hidden="true">{sign}</span>
  </button>
)
