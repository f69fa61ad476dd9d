import { dayOf } from '../../shared/domain/calendar/day.ts'
import { localDateOf } from '../../shared/domain/time/localTime.ts'
import { useNow } from '../clock/clock.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { answerNow } from './answerNow.ts'
import type { Status } from './status.ts'

/** One sentence that answers; it is read out when it changes with the clock, and only then. */
export const AnswerCard = ({ status }: { status: Status }) => {
  const { text } = useTexts('now')
  const { moment, clock, date } = useTimes()
  const now = useNow()
  const { sentence, band, until, reduced } = answerNow(status, now)
  const day = dayOf(localDateOf(now, status.timeZone), status.hours)
  const alternative = sentence === 'nobody' ? status.availability?.alternative : undefined
  return (
    <section className="ds-card answer" data-color="neutral" data-sentence={sentence} aria-label={text.heading}>
      <p className="answer-clock">
        <span className="answer-date">{date(now)}</span> {clock(now)}
      </p>
      <div aria-live="polite">
        <p className="answer-sentence">{text[sentence](moment(until))}</p>
        {reduced && <p>{text.reduced}</p>}
      </div>
      {alternative !== undefined && (
        <p>
          <strong>{text.alternativeHeading}:</strong> <bdi>{alternative}</bdi>
        </p>
      )}
      <p className="answer-tags">
        <span className="ds-tag" data-color="neutral">
          {text.tags[band]}
        </span>
        <DayTag kind={day.kind} names={day.names} />
      </p>
      <p>
        <bdi>{text.notCriticalHow(status.channels.ticket.name)}</bdi> {text.noSchedule}
      </p>
    </section>
  )
}

const DayTag = ({ kind, names }: ReturnType<typeof dayOf>) => {
  const { text } = useTexts('now')
  const { text: shared } = useTexts('shared')
  if (kind === 'working') return null
  const called = names.map((name) => shared.dayNames[name])
  return (
    <span className="ds-tag" data-color="neutral">
      {[text.dayKinds[kind], ...called].join(': ')}
    </span>
  )
}
