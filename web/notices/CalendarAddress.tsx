import { useCallback, useRef, useState } from 'react'
import { ask } from '../client/ask.ts'
import { useAttempt } from '../client/attempt.ts'
import { useRemote } from '../client/remote.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { MadeAddress } from './MadeAddress.tsx'

/** The secret address of one's own calendar: make, renew, revoke. It is shown once, where it was made. */
export const CalendarAddress = () => {
  const { text } = useTexts('notices')
  const { date } = useTimes()
  const load = useCallback(() => ask('GET /api/feed', {}), [])
  const { answer, problem, reload, replace } = useRemote(load)
  // Kept apart from the answer, which is fetched anew when somebody comes back from their calendar.
  const [made, setMade] = useState<string>()
  const [revoked, setRevoked] = useState(false)
  const { underWay, refusal, attempt } = useAttempt()
  const make = () =>
    attempt(async () => {
      const feed = await ask('POST /api/feed', {})
      setMade(feed.address && new URL(feed.address, location.origin).href)
      setRevoked(false)
      replace(feed)
    })
  const revoke = () =>
    attempt(async () => {
      replace(await ask('DELETE /api/feed', {}))
      setMade(undefined)
      setRevoked(true)
    })
  return (
    <section className="ds-card" data-color="neutral" aria-labelledby="calendar">
      <h2 id="calendar" className="ds-heading" data-size="sm">
        {text.calendarHeading}
      </h2>
      <p>{text.calendarLead}</p>
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {refusal && <ProblemAlert problem={refusal} />}
      <div aria-live="polite">
        {made === undefined && answer?.since !== undefined && <p>{text.calendarSince(date(answer.since))}</p>}
        {revoked && <p>{text.calendarRevoked}</p>}
      </div>
      {made !== undefined && <MadeAddress key={made} address={made} />}
      {answer?.state === 'active' && <p>{text.calendarRenewHint}</p>}
      {answer && (
        <AddressButtons
          isActive={answer.state === 'active'}
          underWay={underWay}
          make={() => void make()}
          revoke={() => void revoke()}
        />
      )}
    </section>
  )
}

interface ButtonsGiven {
  isActive: boolean
  /** Of two addresses made at once only one would hold. */
  underWay: boolean
  make: () => void
  revoke: () => void
}

const AddressButtons = ({ isActive, underWay, make, revoke }: ButtonsGiven) => {
  const { text } = useTexts('notices')
  const makeButton = useRef<HTMLButtonElement>(null)
  const press = (action: () => void) => () => {
    // Which stays, whatever happens to the other button.
    makeButton.current?.focus()
    if (!underWay) action()
  }
  const common = {
    type: 'button',
    className: 'ds-button',
    'data-variant': 'secondary',
    'aria-disabled': underWay,
  } as const
  return (
    <div className="buttons">
      <button ref={makeButton} {...common} onClick={press(make)}>
        {isActive ? text.calendarRenew : text.calendarMake}
      </button>
      {isActive && (
        <button {...common} onClick={press(revoke)}>
          {text.calendarRevoke}
        </button>
      )}
    </div>
  )
}
