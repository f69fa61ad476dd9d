import { Link } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import type { OutgoingNotice } from './outgoingGroups.ts'

const colors = {
  planned: 'info',
  sending: 'info',
  sent: 'success',
  failed: 'danger',
  missed: 'danger',
  superseded: 'neutral',
}

const tense = {
  planned: 'goes',
  sending: 'due',
  sent: 'went',
  failed: 'due',
  missed: 'due',
  superseded: 'due',
} as const

/** One notice: what it tells of, when, how far it has come, and why it did not go. */
export const OutgoingEntry = ({ notice }: { notice: OutgoingNotice }) => {
  const { text } = useTexts('outgoing')
  const { moment } = useTimes()
  const { id, kind, subject, window, dueAt, state, topics, reason } = notice
  const reasons: Record<string, string> = text.reasons
  const why = reason !== undefined && Object.hasOwn(reasons, reason) ? reasons[reason] : undefined
  return (
    <li className="outgoing-notice" data-state={state}>
      <div className="outgoing-what">
        <strong>{text.kinds[subject.type][kind]}</strong>
        <span className="ds-tag" data-color={colors[state]}>
          {text.states[state]}
        </span>
      </div>
      <p>{text.applies(moment(window.from), moment(window.to))}</p>
      <p className="quiet">{text[tense[state]](moment(dueAt))}</p>
      {state !== 'superseded' && <TopicProgress id={id} topics={topics} state={state} />}
      {why !== undefined && <p>{why}</p>}
      {subject.type === 'agreement' && (
        <p>
          <Link className="ds-link" href={paths.agreement(subject.id)}>
            {text.toAgreement}
          </Link>
        </p>
      )}
    </li>
  )
}

const TopicProgress = ({ id, topics, state }: Pick<OutgoingNotice, 'id' | 'topics' | 'state'>) => {
  const { text } = useTexts('outgoing')
  if (topics.total === 0) return <p>{text.nobodyFollows}</p>
  if (state === 'planned') return <p>{text.goesTo(topics.total)}</p>
  return (
    <p className="outgoing-progress">
      <span id={`${id}-progress`}>{text.progress(topics.sent, topics.total)}</span>
      <progress aria-labelledby={`${id}-progress`} max={topics.total} value={topics.sent} data-state={state} />
    </p>
  )
}
