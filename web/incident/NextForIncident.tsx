import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import type { Incident } from './commands.ts'

/** What happens next and when, in words; read out when it changes. */
export const NextForIncident = ({ incident }: { incident: Incident }) => {
  const { text } = useTexts('incident')
  const { moment } = useTimes()
  const { state, needsClearance, nextStepAt, givesUpNext, linkedTo, drill } = incident
  const over = state === 'closed' || state === 'withdrawn'
  const open = !over && !drill && state !== 'received'
  const nextStep = givesUpNext ? text.givesUp : state === 'cleared' ? text.nextCallOut : text.nextStep
  const givenUp = open && needsClearance && nextStepAt === undefined
  return (
    <section className="ds-card" data-color="neutral" aria-labelledby="next">
      <h2 id="next" className="ds-heading" data-size="sm">
        {text.nextHeading}
      </h2>
      <div aria-live="polite">
        {over && <p>{text.over}</p>}
        {drill && <p>{text.drill}</p>}
        {state === 'received' && <p>{text.received}</p>}
        {open && <p>{text.notReceived}</p>}
        {open && state === 'logged' && <p>{needsClearance ? text.waitsForClearance : text.noClearance}</p>}
        {state === 'cleared' && <p>{text.cleared}</p>}
        {open && linkedTo !== undefined && <p>{text.linked}</p>}
        {open && nextStepAt !== undefined && <p>{nextStep(moment(nextStepAt))}</p>}
        {givenUp && <p>{text.givenUp}</p>}
      </div>
    </section>
  )
}
