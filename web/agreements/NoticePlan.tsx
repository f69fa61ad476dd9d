import { useTexts } from '../texts/useTexts.ts'
import { useWrittenTimes } from '../calendar/useWrittenTimes.ts'
import type { PlannedNotice } from './plannedNotices.ts'
import { useDirectory } from './useDirectory.ts'

interface Given {
  notices: PlannedNotice[]
  /** When the first of them goes. */
  atOnce: string
  /** All that is due by then goes at once. */
  now: string
}

/** Every mail that will go: what, when, to whom, and the very words. */
export const NoticePlan = ({ notices, atOnce, now }: Given) => {
  const { text } = useTexts('agreement')
  const { moment } = useWrittenTimes()
  return (
    <ol className="notice-plan">
      {notices.map(({ key, kind, at, units, mail }) => (
        <li key={key}>
          <p className="notice-kind">{text.kinds[kind]}</p>
          <p>{at <= now ? atOnce : moment(at)}</p>
          <UnitNames units={units} />
          <details className="ds-details">
            <summary>{text.planRead}</summary>
            <div className="fold">
              <p>
                <strong>{text.planSubject}: </strong>
                {mail.subject}
              </p>
              <div className="quoted mail">{mail.text}</div>
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}

const mostNames = 6

const UnitNames = ({ units }: { units: string[] }) => {
  const { text } = useTexts('agreement')
  const directory = useDirectory()
  const names = units.map((unit) => directory?.units.get(unit)?.name ?? unit)
  const isAll = directory !== undefined && units.length === directory.units.size
  const shown = isAll ? [text.planAllUnits] : names.slice(0, mostNames)
  const more = isAll ? 0 : names.length - shown.length
  return (
    <p className="quiet">
      {text.planTo} <bdi>{shown.join(', ')}</bdi>
      {more > 0 && ` + ${text.planMore(more)}`}
    </p>
  )
}
