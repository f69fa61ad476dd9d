import { isolated } from '../texts/isolated.ts'
import { daysAfter } from '../texts/time.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { readableNumber } from '../ui/phoneNumber.ts'
import type { OnPaper } from './CallCard.tsx'

/** Who stands in for somebody on the card, and when: it outlives their periods. */
export const ActingOnCard = ({ acting }: { acting: OnPaper['acting'] }) => {
  const { text } = useTexts('callCard')
  const { text: plan } = useTexts('plan')
  const { calendarDay } = useTimes()
  return (
    <section>
      <h4>{text.actingHeading}</h4>
      <ul className="call-card-numbers">
        {acting.map(({ post, personId, name, phone, from, to }) => (
          <li key={`${post} ${personId} ${from}`}>
            <span className="call-card-who">
              <bdi className="call-card-name">{name}</bdi>{' '}
              <bdi>
                {isolated(post)} · {text.actingPeriod(calendarDay(from), calendarDay(daysAfter(to, -1)))}
              </bdi>
            </span>
            <span className="call-card-phone">{phone === undefined ? plan.noNumber : readableNumber(phone)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CallOutGiven {
  callOut: NonNullable<OnPaper['callOut']>
  /** Where codes are typed, as one types it. */
  codesAt: string
}

/** What only an approver has: IT's numbers after hours, and where a code from an SMS is typed. */
export const CallOutOnCard = ({ callOut, codesAt }: CallOutGiven) => {
  const { text } = useTexts('callCard')
  return (
    <section>
      <h4>{text.callOutHeading}</h4>
      <p>{text.callOutLead}</p>
      <ul className="call-card-numbers">
        {callOut.map(({ personId, name, phone }) => (
          <li key={personId}>
            <bdi className="call-card-name">{name}</bdi>
            <span className="call-card-phone">{readableNumber(phone)}</span>
          </li>
        ))}
      </ul>
      <p>
        {text.codes} <strong>{codesAt}</strong>
      </p>
    </section>
  )
}
