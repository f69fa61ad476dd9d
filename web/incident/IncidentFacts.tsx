import { useUnitName } from '../offline/unitName.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { readableNumber } from '../ui/phoneNumber.ts'
import type { Incident } from './commands.ts'

export const IncidentFacts = ({ incident }: { incident: Incident }) => {
  const { text } = useTexts('incident')
  const { text: shared } = useTexts('shared')
  const { moment } = useTimes()
  const unitName = useUnitName(incident.unit)
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="ds-heading" data-size="sm">
        {text.facts}
      </h2>
      <dl className="facts">
        <dt>{text.criterion}</dt>
        <dd>{shared.criteria[incident.criterion]}</dd>
        <dt>{text.unit}</dt>
        <dd>
          <bdi>{unitName}</bdi>
        </dd>
        <dt>{text.reporter}</dt>
        <dd>
          <bdi>{incident.reporter.name}</bdi>
        </dd>
        <dt>{text.callback}</dt>
        <dd>
          <a className="ds-link" href={`tel:${incident.callbackPhone}`}>
            {readableNumber(incident.callbackPhone)}
          </a>
        </dd>
        <dt>{text.loggedAt}</dt>
        <dd>{moment(incident.loggedAt)}</dd>
        {incident.startedAt !== undefined && (
          <>
            <dt>{text.startedAt}</dt>
            <dd>{moment(incident.startedAt)}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
