import { useTexts } from '../texts/useTexts.ts'
import type { Incident } from './commands.ts'
import { spokenWords } from './spokenWords.ts'

/** A word on the phone that is not confirmed, or was denied: everybody who sees the incident sees that first. */
export const SpokenWordNotice = ({ incident }: { incident: Incident }) => {
  const { text } = useTexts('incident')
  const { text: history } = useTexts('history')
  const nameOf = (personId: string) => incident.names[personId] ?? history.someone
  const open = spokenWords(incident.history).filter(({ answer }) => answer !== 'settled')
  return open.map(({ sequence, decision, approver, recordedBy, answer }) => {
    const words = answer === 'denied' ? text.spokenDenied : text.spokenWaits
    return (
      <section
        key={sequence}
        className="ds-alert"
        data-color={answer === 'denied' ? 'danger' : 'warning'}
        role={answer === 'denied' ? 'alert' : 'status'}
      >
        <h2 className="ds-heading" data-size="xs">
          <bdi>{words.heading(nameOf(approver))}</bdi>
        </h2>
        <p>
          <bdi>{words[decision](nameOf(recordedBy))}</bdi>
        </p>
      </section>
    )
  })
}
