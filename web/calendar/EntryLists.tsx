import { localDateOf, startOfLocalDay } from '../../shared/domain/time/localTime.ts'
import { plusDays } from '../../shared/domain/calendar/localDate.ts'
import type { Interval } from '../../shared/domain/time/interval.ts'
import { useNow } from '../clock/clock.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { plusMonths } from './dates.ts'
import { entriesOf, type Entry } from './entries.ts'
import { EntryItem } from './EntryItem.tsx'
import { useExceptions } from './useExceptions.ts'

/** Everything from today on, and what was. */
export const EntryLists = () => {
  const { text } = useTexts('calendar')
  const zone = useTimeZone()
  const now = useNow()
  const today = localDateOf(now, zone)
  const startOf = (date: string) => startOfLocalDay(date, zone)
  const coming = { from: startOf(today), to: startOf(plusMonths(today, 13)) }
  const past = { from: startOf(plusMonths(today, -12)), to: startOf(plusDays(today, 1)) }
  return (
    <>
      <EntryList id="coming" heading={text.coming} period={coming} filter={({ to }) => to > now} />
      <details className="ds-details">
        <summary>{text.past}</summary>
        <EntryList id="past" heading={text.past} period={past} filter={({ to }) => to <= now} />
      </details>
    </>
  )
}

interface Given {
  id: string
  heading: string
  period: Interval
  filter: (entry: Entry) => boolean
}

const EntryList = ({ id, heading, period, filter }: Given) => {
  const { text } = useTexts('calendar')
  const { answer, problem, reload } = useExceptions(period)
  const entries = answer && entriesOf(answer).filter(filter)
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="ds-heading" data-size="sm">
        {heading}
      </h2>
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {entries?.length === 0 && <p>{text.nothing}</p>}
      <ul className="incidents">
        {entries?.map((entry) => (
          <EntryItem key={entry.key} entry={entry} />
        ))}
      </ul>
    </section>
  )
}
