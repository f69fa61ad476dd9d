import { useTexts } from '../texts/useTexts.ts'
import { useWrittenTimes } from '../calendar/useWrittenTimes.ts'
import type { PlannedNotice } from './playOut.ts'
import { useDirectory } from '../offline/useDirectory.ts'

interface Given {
  notices: PlannedNotice[]
  /** When the first of them goes. */
  atOnce: string
  /** All that is due by then goes at once. */
  now: string
}

/** Every mail that will go: what, when, to whom, and the very words. */
export const NoticePlan = ({ notices, atOnce, now }: Given) => {
  const { text } = useTexts('noticePlan')
  const { moment } = useWrittenTimes()
  return (
    <ol className="notice-plan">
      {notices.map(({ key, kind, at, units, mail }) => (
        <li key={key}>
          <p className="notice-kind">{text.kinds[kind]}</p>
          <p>{at <= now ? atOnce : moment(at)}</p>
          <UnitNames units={units} />
          <details className="ds-details">
            <summary>{text.read}</summary>
            <div className="fold">
              <p>
                <strong>{text.subject}: </strong>
                <bdi>{mail.subject}</bdi>
              </p>
              <div className="quoted mail">
                <bdi>{mail.text}</bdi>
              </div>
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}

const mostNames = 6

const UnitNames = ({ units }: { units: string[] }) => {
  const { text } = useTexts('noticePlan')
  const directory = useDirectory()
  const names = units.map((unit) => directory?.units.get(unit)?.name ?? unit)
  const isAll = directory !== undefined && units.length === directory.units.size
  const shown = isAll ? [text.allUnits] : names.slice(0, mostNames)
  const more = isAll ? 0 : names.length - shown.length
  return (
    <p className="quiet">
      {text.to} <bdi>{shown.join(', ')}</bdi>
      {more > 0 && ` + ${text.more(more)}`}
    </p>
  )
}
