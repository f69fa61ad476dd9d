import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { PhoneLink } from '../ui/PhoneLink.tsx'
import type { Opened } from './CodeView.tsx'

/** Who asks, for what, where and since when; and the number to ask them more. */
export const WaitingIncident = ({ incident }: { incident: Opened['waiting'][number] }) => {
  const { text } = useTexts('code')
  const { text: shared } = useTexts('shared')
  const { text: plan } = useTexts('plan')
  const { moment } = useTimes()
  const { reporter, criterion, summary, unit, callbackPhone, loggedAt } = incident
  return (
    <div className="waiting">
      <p className="contact-name">
        <bdi>{text.asks(reporter.name, reporter.unit)}</bdi>
      </p>
      <p className="quoted">
        <bdi>{summary}</bdi>
      </p>
      <p>
        <strong>{shared.criteria[criterion]}.</strong> <bdi>{text.whereAndSince(unit, moment(loggedAt))}</bdi>
      </p>
      <PhoneLink phone={callbackPhone} action={plan.call} who={reporter.name} />
    </div>
  )
}
