import { ask } from '../client/ask.ts'
import type { Sent } from '../client/contract.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useIncidentCommands, type Incident } from './commands.ts'

type Outcome = Sent<'POST /api/escalations/{id}/calls'>['body']['outcome']

interface Given {
  contactId: string
  name: string
  /** What came of ringing them so far. */
  tried: Incident['tried'][string] | undefined
}

/** Beside each number: what came of it. One tap, and the next in the plan is the next to ring. */
export const CallOutcome = ({ contactId, name, tried }: Given) => {
  const { text } = useTexts('actions')
  const { underWay, perform } = useIncidentCommands()
  const write = async (outcome: Outcome) => {
    if (underWay) return
    const body = { contactId, outcome }
    const isWritten = await perform(['calls', body], (common) =>
      ask('POST /api/escalations/{id}/calls', { ...common, body }),
    )
    if (isWritten) moveOn(outcome)
  }
  return (
    <div className="outcome">
      {(['reached', 'noAnswer'] as const).map((outcome) => (
        <button
          key={outcome}
          type="button"
          className="ds-button"
          data-variant="tertiary"
          aria-disabled={underWay}
          aria-label={text.outcomeOf(text.outcomes[outcome], name)}
          onClick={() => void write(outcome)}
        >
          {text.outcomes[outcome]}
        </button>
      ))}
      {/* Below: what moved a button under a second tap would write down the opposite. */}
      {tried && (
        <p className="tried">
          <span className="ds-tag" data-color={tried === 'reached' ? 'success' : 'neutral'}>
            {text.tried[tried]}
          </span>
        </p>
      )}
    </div>
  )
}

/** To the next number; or, where somebody was reached, to who that was. Both are on the page once the answer has been drawn. */
const moveOn = (outcome: Outcome): void => {
  const target = outcome === 'reached' ? '#receiver' : '[data-next=true] .phone'
  requestAnimationFrame(() => document.querySelector<HTMLElement>(target)?.focus())
}
