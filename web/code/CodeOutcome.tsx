import { useTexts } from '../texts/useTexts.ts'
import { PhoneLink } from '../ui/PhoneLink.tsx'
import type { Opened } from './CodeView.tsx'

export interface Outcome {
  kind: 'cleared' | 'declined' | 'confirmed' | 'denied'
  /** Who asked, where something was decided. */
  reporters: Opened['waiting']
}

/** What the code has just done, read out at once, and who may want to hear it by phone. */
export const CodeOutcome = ({ outcome: { kind, reporters } }: { outcome: Outcome }) => {
  const { text } = useTexts('code')
  const { text: plan } = useTexts('plan')
  const { heading, detail } = text.outcomes[kind]
  return (
    <section className="ds-alert" data-color={kind === 'cleared' ? 'success' : 'info'} role="status">
      <h2 className="ds-heading" data-size="xs">
        {heading}
      </h2>
      <p>{detail}</p>
      {reporters.map(({ id, reporter, callbackPhone }) => (
        <div key={id} className="contact">
          <span className="contact-who">
            <bdi className="contact-name">{reporter.name}</bdi>
            <bdi className="contact-title">{reporter.unit}</bdi>
          </span>
          <PhoneLink phone={callbackPhone} action={plan.call} who={reporter.name} />
        </div>
      ))}
    </section>
  )
}
