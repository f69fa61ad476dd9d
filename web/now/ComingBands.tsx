import { useNow } from '../clock/clock.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { answerNow } from './answerNow.ts'
import { comingBands } from './comingBands.ts'
import type { Status } from './status.ts'

/** What comes when the answer of now holds no longer. */
export const ComingBands = ({ status }: { status: Status }) => {
  const { text } = useTexts('now')
  const { moment } = useTimes()
  const { until } = answerNow(status, useNow())
  const coming = comingBands(until, status.hours, status.timeZone)
  return (
    <section aria-labelledby="coming">
      <h2 id="coming" className="ds-heading" data-size="sm">
        {text.nextHeading}
      </h2>
      <ol className="coming">
        {coming.map(({ band, from }) => (
          <li key={from}>
            <span className="coming-from">{moment(from)}</span> <span>{text.bands[band]}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
