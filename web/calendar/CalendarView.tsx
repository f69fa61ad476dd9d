import '../styles/calendar.css'
import { localDateOf } from '../../shared/domain/time/localTime.ts'
import { useNow } from '../clock/clock.ts'
import { Heading } from '../layout/Heading.tsx'
import { useTimeZone } from '../now/timeZone.ts'
import { Link } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { useMe } from '../session/me.ts'
import { session } from '../session/session.ts'
import { SignInButton } from '../session/SignInButton.tsx'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { yearAround } from './dates.ts'
import { DayPanel } from './DayPanel.tsx'
import { entriesOf } from './entries.ts'
import { EntryLists } from './EntryLists.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import { PeriodBar } from './PeriodBar.tsx'
import { modes, shownDay, shownMode, type Mode } from './shown.ts'
import { useExceptions } from './useExceptions.ts'
import { WeekTable } from './WeekTable.tsx'

/** What is out of the ordinary, and when. */
export const CalendarView = () => {
  const { text, lang } = useTexts('calendar')
  const signedIn = useCell(session) !== undefined
  const mode = useCell(shownMode)
  const { answer: me } = useMe()
  const may = (capability: 'itStaff' | 'itLead'): boolean => me?.capabilities.includes(capability) ?? false
  return (
    <div className="view" lang={lang}>
      <Heading title={text.title}>{text.title}</Heading>
      <p>{may('itStaff') ? text.leadForIt : text.lead}</p>
      {!signedIn && <SignInButton variant="primary" />}
      {may('itLead') && <NewExceptions />}
      {me && <ModeChoice mode={mode} />}
      {me && (mode === 'list' ? <EntryLists /> : <Period mode={mode} />)}
    </div>
  )
}

const NewExceptions = () => {
  const { text } = useTexts('calendar')
  return (
    <div className="buttons">
      <Link className="ds-button" data-color="accent" data-variant="primary" href={paths.newAgreement}>
        {text.newAgreement}
      </Link>
      <Link className="ds-button" data-variant="secondary" href={paths.newAbsence}>
        {text.newAbsence}
      </Link>
    </div>
  )
}

const ModeChoice = ({ mode }: { mode: Mode }) => {
  const { text } = useTexts('calendar')
  return (
    <div className="modes" role="group" aria-label={text.mode}>
      {modes.map((one) => (
        <button
          key={one}
          type="button"
          className="ds-button"
          data-variant="tertiary"
          aria-pressed={one === mode}
          onClick={() => shownMode.set(one)}
        >
          {text.modes[one]}
        </button>
      ))}
    </div>
  )
}

const Period = ({ mode }: { mode: 'month' | 'week' }) => {
  const zone = useTimeZone()
  const today = localDateOf(useNow(), zone)
  const day = useCell(shownDay) ?? today
  const { answer, problem, reload } = useExceptions(yearAround(day, zone))
  const entries = answer ? entriesOf(answer) : []
  return (
    <>
      <PeriodBar mode={mode} day={day} />
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {mode === 'month' ? (
        <>
          <MonthGrid day={day} today={today} entries={entries} />
          <DayPanel day={day} entries={entries} />
        </>
      ) : (
        <WeekTable day={day} today={today} entries={entries} />
      )}
    </>
  )
}
