import type { LocalDate } from '../../shared/domain/calendar/hours.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { useTexts } from '../texts/useTexts.ts'
import { dayIn, weekNumberOf } from './dates.ts'
import { DayHours } from './DayHours.tsx'
import { entriesIn, type Entry } from './entries.ts'
import { EntryItem } from './EntryItem.tsx'
import { useDayWords } from './useDayWords.ts'

/** The day one has gone to: what it is, when IT works, and what is out of the ordinary. */
export const DayPanel = ({ day, entries }: { day: LocalDate; entries: readonly Entry[] }) => {
  const { text } = useTexts('calendar')
  const { full, special, kindOf } = useDayWords()
  const interval = dayIn(day, useTimeZone())
  const here = entriesIn(entries, interval)
  const kind = kindOf(day)?.kind
  return (
    <section className="ds-card day-panel" data-color="neutral" aria-labelledby="day">
      <h2 id="day" className="ds-heading" data-size="xs">
        {text.weekOf(full(day), weekNumberOf(day))}
      </h2>
      <p className="quiet">{special(day) ?? (kind && text.kinds[kind])}</p>
      <DayHours day={day} />
      {here.length === 0 && <p>{text.normal}</p>}
      <ul className="incidents">
        {here.map((entry) => (
          <EntryItem key={entry.key} entry={entry} day={interval} />
        ))}
      </ul>
    </section>
  )
}
