import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import type { Incident } from './IncidentView.tsx'

/** What has happened, newest last, as it was written down. */
export const IncidentHistory = ({ history }: Pick<Incident, 'history'>) => {
  const { text } = useTexts('incident')
  const { moment } = useTimes()
  const words: Record<string, string> = text.events
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="ds-heading" data-size="sm">
        {text.historyHeading}
      </h2>
      <ol className="history">
        {history.map(({ sequence, type, at }) => (
          <li key={sequence}>
            <span className="history-at">{moment(at)}</span> <span>{words[type] ?? text.otherEvent}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
