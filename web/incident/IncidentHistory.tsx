import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import type { Incident } from './commands.ts'
import { eventWords } from './eventWords.ts'

/** What has happened, in the order it happened, as it was written down. */
export const IncidentHistory = ({ incident }: { incident: Incident }) => {
  const { text } = useTexts('incident')
  const { text: history } = useTexts('history')
  const { text: actions } = useTexts('actions')
  const { moment } = useTimes()
  const contacts = new Map(
    incident.guidance.steps.flatMap((step) => step.contacts.map(({ contactId, name }) => [contactId, name] as const)),
  )
  const naming = { names: incident.names, contacts, history, actions }
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="ds-heading" data-size="sm">
        {text.historyHeading}
      </h2>
      <ol className="history">
        {incident.history.map((event) => {
          const { sentence, details, quoted } = eventWords(event, naming)
          return (
            <li key={event.sequence}>
              <span className="history-at">{moment(event.at)}</span> <bdi>{sentence}</bdi>
              {details.length > 0 && <span className="quiet"> · {details.join(' · ')}</span>}
              {quoted !== undefined && (
                <p className="quoted">
                  <bdi>{quoted}</bdi>
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
