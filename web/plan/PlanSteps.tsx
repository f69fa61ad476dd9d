import type { Instant } from '../../shared/domain/time/instant.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { ContactEntry } from './ContactEntry.tsx'
import type { Guidance } from './usePlan.ts'

type Step = Guidance['steps'][number]

interface Given {
  steps: Step[]
  /** Numbers worked out on the phone were last checked then. */
  factsFrom?: Instant | undefined
}

/** The steps of a plan, in order, each with everybody it names one tap away. */
export const PlanSteps = ({ steps, factsFrom }: Given) => {
  const { lang } = useTexts('plan')
  return (
    <ol className="plan" lang={lang}>
      {steps.map((step, place) => (
        <li key={`${step.kind} ${place}`} data-kind={step.kind}>
          <PlanStep step={step} names={namesIn(steps)} urgent={place === 0} factsFrom={factsFrom} />
        </li>
      ))}
    </ol>
  )
}

const namesIn = (steps: Step[]): Map<string, string> =>
  new Map(
    steps.flatMap(({ contacts }) => contacts.flatMap(({ personId, name }) => (personId ? [[personId, name]] : []))),
  )

interface StepGiven {
  step: Step
  names: Map<string, string>
  /** Comes first: its numbers are the loud ones. */
  urgent: boolean
  factsFrom: Instant | undefined
}

const PlanStep = ({ step, names, urgent, factsFrom }: StepGiven) => {
  const { text } = useTexts('plan')
  const { text: offline } = useTexts('offline')
  const { moment } = useTimes()
  return (
    <>
      <h3 className="ds-heading" data-size="xs">
        {text.kinds[step.kind]}
      </h3>
      {step.texts.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {step.kind === 'onCall' && factsFrom !== undefined && (
        <p>
          <strong>{offline.onCallUnchecked(moment(factsFrom))}</strong>
        </p>
      )}
      <ul className="contacts">
        {step.contacts.map((contact) => (
          <li key={contact.contactId}>
            <ContactEntry contact={contact} names={names} urgent={urgent} />
          </li>
        ))}
      </ul>
    </>
  )
}
