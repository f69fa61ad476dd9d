import { useRef, type KeyboardEvent } from 'react'
import type { LocalDate } from '../../shared/domain/calendar/hours.ts'
import { plusDays } from '../../shared/domain/calendar/localDate.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { useTexts } from '../texts/useTexts.ts'
import { dayIn, isSameMonth, plusMonths, weekNumberOf, weekOf, weeksOfMonth } from './dates.ts'
import { entriesIn, type Entry } from './entries.ts'
import { shownDay } from './shown.ts'
import { useDayWords } from './useDayWords.ts'
import { useEntryWords } from './useEntryWords.ts'

interface Given {
  day: LocalDate
  today: LocalDate
  entries: readonly Entry[]
}

const mostChips = 3

/** A month as a grid: one stop of the Tab key, the arrow keys go from day to day. */
export const MonthGrid = ({ day, today, entries }: Given) => {
  const { text } = useTexts('calendar')
  const { weekday } = useDayWords()
  const grid = useRef<HTMLTableElement>(null)
  const follow = (event: KeyboardEvent) => {
    const target = dayByKey(event.key, day)
    if (target === undefined) return
    event.preventDefault()
    shownDay.set(target)
    // The day is on the page once the month has been drawn.
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus())
  }
  return (
    <div>
      <table ref={grid} className="month" role="grid" aria-labelledby="period" aria-describedby="keys">
        <thead>
          <tr>
            <th scope="col">{text.weekColumn}</th>
            {weekOf(day).map((date) => (
              <th key={date} scope="col" abbr={weekday(date, 'long')}>
                {weekday(date, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={follow}>
          {weeksOfMonth(day).map((week) => (
            <tr key={week[0]}>
              <th scope="row">{weekNumberOf(week[0] ?? day)}</th>
              {week.map((date) => (
                <DayCell key={date} date={date} shown={day} today={today} entries={entries} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p id="keys" className="ds-sr-only">
        {text.keys}
      </p>
    </div>
  )
}

const dayByKey = (key: string, day: LocalDate): LocalDate | undefined => {
  const week = weekOf(day)
  const targets: Record<string, LocalDate | undefined> = {
    ArrowLeft: plusDays(day, -1),
    ArrowRight: plusDays(day, 1),
    ArrowUp: plusDays(day, -7),
    ArrowDown: plusDays(day, 7),
    Home: week[0],
    End: week[6],
    PageUp: plusMonths(day, -1),
    PageDown: plusMonths(day, 1),
  }
  return targets[key]
}

const DayCell = ({ date, shown, today, entries }: Omit<Given, 'day'> & { date: LocalDate; shown: LocalDate }) => {
  const { text } = useTexts('calendar')
  const { full, kindOf, special } = useDayWords()
  const { wordsOf } = useEntryWords()
  const here = entriesIn(entries, dayIn(date, useTimeZone()))
  const named = special(date)
  return (
    <td
      aria-selected={date === shown}
      data-kind={kindOf(date)?.kind}
      data-outside={isSameMonth(date, shown) ? undefined : true}
    >
      <button
        type="button"
        className="day"
        tabIndex={date === shown ? 0 : -1}
        aria-current={date === today ? 'date' : undefined}
        onClick={() => shownDay.set(date)}
      >
        <span className="day-number" aria-hidden="true">
          {Number(date.slice(8))}
        </span>
        <span className="ds-sr-only">{full(date)}</span>
        {named !== undefined && <span className="day-name">{named}</span>}
        {here.slice(0, mostChips).map((entry) => {
          const { short, tag, tone } = wordsOf(entry)
          return (
            <span key={entry.key} className="chip" data-tone={tone}>
              <bdi>{short}</bdi> <span className="ds-sr-only">{tag}</span>
            </span>
          )
        })}
        {here.length > mostChips && <span className="day-more">{text.more(here.length - mostChips)}</span>}
      </button>
    </td>
  )
}
