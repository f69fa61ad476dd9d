import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import type { Drill } from './inForce.ts'

/** How the last rehearsal went: whether an SMS would go out at night is found out by day. */
export const WeeklyDrill = ({ drill }: { drill: Drill }) => {
  const { text } = useTexts('organization')
  return (
    <section aria-labelledby="drill">
      <h2 id="drill" className="ds-heading" data-size="sm">
        {text.drillHeading}
      </h2>
      {drill.last === undefined ? (
        <p>{drill.weekly ? text.drillNone : text.drillOff}</p>
      ) : (
        <LastDrill last={drill.last} />
      )}
    </section>
  )
}

const LastDrill = ({ last: { startedAt, outcome } }: { last: NonNullable<Drill['last']> }) => {
  const { text } = useTexts('organization')
  const { moment } = useTimes()
  if (outcome === undefined) return <p>{text.drillUnderWay(moment(startedAt))}</p>
  return (
    <p className="ds-alert" data-color={outcome.passed ? 'success' : 'danger'}>
      {(outcome.passed ? text.drillPassed : text.drillFailed)(moment(startedAt))}
    </p>
  )
}
