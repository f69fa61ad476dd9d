import { useTexts } from '../texts/useTexts.ts'
import { PhoneLink } from '../ui/PhoneLink.tsx'
import type { Incident } from './commands.ts'

/** How an approver who has cleared it reaches IT, whose job phones are off (A6). */
export const CallOutNumbers = ({ callOut }: { callOut: NonNullable<Incident['callOut']> }) => {
  const { text } = useTexts('actions')
  const { text: plan } = useTexts('plan')
  return (
    <section className="ds-card" data-color="neutral" aria-labelledby="call-out">
      <h2 id="call-out" className="ds-heading" data-size="sm">
        {text.callOutHeading}
      </h2>
      <p>{text.callOutLead}</p>
      <ul className="contacts">
        {callOut.map(({ personId, name, phone }) => (
          <li key={personId} className="contact">
            <bdi className="contact-name">{name}</bdi>
            <PhoneLink phone={phone} action={plan.call} who={name} variant="primary" />
          </li>
        ))}
      </ul>
    </section>
  )
}
