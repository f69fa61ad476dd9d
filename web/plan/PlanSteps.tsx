import type { ReactNode } from 'react'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { ContactEntry } from './ContactEntry.tsx'
import type { Guidance } from './usePlan.ts'

type Step = Guidance['steps'][number]
type Contact = Step['contacts'][number]

interface Given {
  steps: Step[]
  /** How many steps stand before these, elsewhere on the page. */
  after?: number
  /** What the headings of the steps are, in the outline of the page. */
  heading?: 'h2' | 'h3'
  /** Numbers worked out on the phone were last checked then. */
  factsFrom?: Instant | undefined
  /** The `contactId` of whom to ring now, where somebody has been rung already; else the first step is loud as a whole. */
  next?: string | undefined
  /** What stands beside each contact. */
  beside?: (contact: Contact) => ReactNode
}

/** The steps of a plan, in order, each with everybody it names one tap away. */
export const PlanSteps = ({ steps, after = 0, heading = 'h3', factsFrom, next, beside }: Given) => {
  const { lang } = useTexts('plan')
  return (
    <ol className="plan" start={after + 1} lang={lang}>
      {saidOnce(steps).map((step, place) => (
        <li key={`${step.kind} ${place}`} data-kind={step.kind}>
          <PlanStep
            heading={heading}
            step={step}
            names={namesIn(steps)}
            place={after + place + 1}
            urgent={after + place === 0}
            next={next}
            factsFrom={factsFrom}
            beside={beside}
          />
        </li>
      ))}
    </ol>
  )
}

/** A sentence that an earlier step has said is not said again. */
export const saidOnce = (steps: Step[]): Step[] =>
  steps.map((step, place) => {
    const said = new Set(steps.slice(0, place).flatMap(({ texts }) => texts))
    return { ...step, texts: step.texts.filter((sentence) => !said.has(sentence)) }
  })

/** What the people of a plan are called, by their id. */
export const namesIn = (steps: Step[]): Map<string, string> =>
  new Map(
    steps.flatMap(({ contacts }) => contacts.flatMap(({ personId, name }) => (personId ? [[personId, name]] : []))),
  )

interface StepGiven {
  heading: 'h2' | 'h3'
  step: Step
  names: Map<string, string>
  /** 1, 2, 3 …: its place in the whole plan. */
  place: number
  /** Comes first: its numbers are the loud ones. */
  urgent: boolean
  next: string | undefined
  factsFrom: Instant | undefined
  beside: ((contact: Contact) => ReactNode) | undefined
}

const PlanStep = ({ heading: StepHeading, step, names, place, urgent, next, factsFrom, beside }: StepGiven) => {
  const { text } = useTexts('plan')
  const { text: offline } = useTexts('offline')
  const { moment } = useTimes()
  return (
    <>
      <StepHeading className="ds-heading" data-size="xs">
        {place}. {text.kinds[step.kind]}
      </StepHeading>
      {step.texts.map((sentence) => (
        <p key={sentence}>
          <bdi>{sentence}</bdi>
        </p>
      ))}
      {step.kind === 'onCall' && factsFrom !== undefined && (
        <p>
          <strong>{offline.onCallUnchecked(moment(factsFrom))}</strong>
        </p>
      )}
      <ul className="contacts">
        {step.contacts.map((contact) => (
          <li key={contact.contactId} data-next={contact.contactId === next}>
            <ContactEntry
              contact={contact}
              names={names}
              urgent={next === undefined ? urgent : contact.contactId === next}
              isNext={contact.contactId === next}
            />
            {beside?.(contact)}
          </li>
        ))}
      </ul>
    </>
  )
}
