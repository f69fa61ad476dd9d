import { useCallback } from 'react'
import { useRemote } from '../client/remote.ts'
import { later } from '../../shared/domain/time/instant.ts'
import { now } from '../clock/clock.ts'
import { useWrittenTimes } from '../calendar/useWrittenTimes.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { noticesAbout } from './agreementRead.ts'

const everyMilliseconds = 30_000

/** Notices are agreed at most so long before they are due. */
const longAgo = 'P-400D'

/** The notices there are about an agreement: planned, sent, or why not. */
export const AgreementNotices = ({ id }: { id: string }) => {
  const { text } = useTexts('agreement')
  const { text: plan } = useTexts('noticePlan')
  const { moment } = useWrittenTimes()
  const load = useCallback(() => noticesAbout(id, later(now(), longAgo)), [id])
  const { answer, problem, reload } = useRemote(load, everyMilliseconds)
  return (
    <section aria-labelledby="notices">
      <h2 id="notices" className="ds-heading" data-size="xs">
        {text.noticesHeading}
      </h2>
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {answer?.length === 0 && <p>{text.noticesNone}</p>}
      <ul className="notice-plan">
        {answer?.map(({ id: notice, kind, dueAt, state, topics }) => (
          <li key={notice}>
            <p className="entry-head">
              <span className="notice-kind">{plan.kinds[kind]}</span>
              <span className="ds-tag" data-color={state === 'failed' || state === 'missed' ? 'danger' : 'neutral'}>
                {text.noticeStates[state]}
              </span>
            </p>
            <p>{moment(dueAt)}</p>
            <p className="quiet">
              {topics.total === 0 ? text.noticeNobody : text.noticeReach(topics.sent, topics.total)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
