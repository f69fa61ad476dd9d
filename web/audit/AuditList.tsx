import './audit.css'
import { grouped } from '../../shared/domain/grouped.ts'
import type { Answer } from '../client/contract.ts'
import { Link } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { auditWords } from './auditWords.ts'

type AuditEntry = Answer<'GET /api/audit'>['items'][number]

interface Given {
  entries: AuditEntry[]
  holders: ReadonlyMap<string, string>
}

/** Day by day, the latest first. */
export const AuditList = ({ entries, holders }: Given) => {
  const { fullDate } = useTimes()
  const days = grouped(entries, ({ at }) => fullDate(at))
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-label={day}>
      <h2 className="ds-heading" data-size="2xs">
        {day}
      </h2>
      <ol className="audit" reversed>
        {ofDay.map((entry) => (
          <AuditItem key={entry.id} entry={entry} holders={holders} />
        ))}
      </ol>
    </section>
  ))
}

const AuditItem = ({ entry, holders }: { entry: AuditEntry; holders: Given['holders'] }) => {
  const { text } = useTexts('audit')
  const { clock } = useTimes()
  const { sentence, details } = auditWords(entry, { text, holders })
  return (
    <li>
      <time dateTime={entry.at}>{clock(entry.at)}</time>
      <div>
        <bdi>{sentence}</bdi>
        {details.map((detail) => (
          <span key={detail} className="quiet">
            {' '}
            · <bdi>{detail}</bdi>
          </span>
        ))}{' '}
        {entry.subject.type === 'escalation' && (
          <Link className="ds-link" href={paths.incident(entry.subject.id)}>
            {text.toIncident}
          </Link>
        )}
        {entry.subject.type === 'agreement' && (
          <Link className="ds-link" href={paths.agreement(entry.subject.id)}>
            {text.toAgreement}
          </Link>
        )}
      </div>
    </li>
  )
}
