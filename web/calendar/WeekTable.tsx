import { bandsOfDay } from '../../shared/domain/calendar/bands.ts'
import type { LocalDate } from '../../shared/domain/calendar/hours.ts'
import type { Interval } from '../../shared/domain/time/interval.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { facts } from '../offline/keptFacts.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { dayIn, weekOf } from './dates.ts'
import { entriesIn, placeIn, type Entry } from './entries.ts'
import { EntryItem } from './EntryItem.tsx'
import { useDayWords } from './useDayWords.ts'
import { useEntryWords } from './useEntryWords.ts'

interface Given {
  day: LocalDate
  today: LocalDate
  entries: readonly Entry[]
}

/** A week, a row a day: when IT works, drawn, and what is out of the ordinary, drawn and written. */
export const WeekTable = ({ day, today, entries }: Given) => {
  const { text } = useTexts('calendar')
  return (
    <>
      <table className="week" aria-labelledby="period">
        <thead className="ds-sr-only">
          <tr>
            <th scope="col">{text.dayColumn}</th>
            <th scope="col">{text.whatColumn}</th>
          </tr>
        </thead>
        <tbody>
          {weekOf(day).map((date) => (
            <DayRow key={date} date={date} isToday={date === today} entries={entries} />
          ))}
        </tbody>
      </table>
      <p className="legend quiet">
        {text.legend}
        {(['core', 'extended', 'afterHours'] as const).map((band) => (
          <span key={band}>
            <span className="swatch track-band" data-band={band} aria-hidden="true" /> {text.hours[band]}
          </span>
        ))}
      </p>
    </>
  )
}

interface Row {
  date: LocalDate
  isToday: boolean
  entries: readonly Entry[]
}

const DayRow = ({ date, isToday, entries }: Row) => {
  const { text } = useTexts('calendar')
  const { short, special, kindOf } = useDayWords()
  const interval = dayIn(date, useTimeZone())
  const here = entriesIn(entries, interval)
  return (
    <tr data-kind={kindOf(date)?.kind} aria-current={isToday ? 'date' : undefined}>
      <th scope="row">
        <span className="week-day">{short(date)}</span>
        <span className="quiet">{special(date)}</span>
      </th>
      <td>
        <DayTrack date={date} interval={interval} entries={here} />
        {here.length === 0 && <p className="ds-sr-only">{text.normal}</p>}
        {here.length > 0 && (
          <ul className="incidents">
            {here.map((entry) => (
              <EntryItem key={entry.key} entry={entry} day={interval} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

/** The day from midnight to midnight. Only drawn: the same is written below. */
const DayTrack = ({ date, interval, entries }: { date: LocalDate; interval: Interval; entries: readonly Entry[] }) => {
  const zone = useTimeZone()
  const { wordsOf } = useEntryWords()
  const hours = useCell(facts)?.settings.hours
  const bands = hours ? bandsOfDay(date, hours, zone) : []
  return (
    <div className="track" aria-hidden="true">
      {bands.map((band) => (
        <span key={band.from} className="track-band" data-band={band.band} style={styleOf(band, interval)} />
      ))}
      {entries.map((entry) => (
        <span
          key={entry.key}
          className="track-entry"
          data-tone={wordsOf(entry).tone}
          style={styleOf(entry, interval)}
        />
      ))}
    </div>
  )
}

const styleOf = (part: Interval, day: Interval) => {
  const { start, length } = placeIn(part, day)
  return { insetInlineStart: `${start}%`, inlineSize: `${length}%` }
}
