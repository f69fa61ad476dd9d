import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../texts/useTexts.ts'

/** An address that was just made, ready to be copied. Where the browser keeps copying to itself, it is at least chosen. */
export const MadeAddress = ({ address }: { address: string }) => {
  const { text } = useTexts('notices')
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => field.current?.focus(), [])
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(address)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <>
      <div className="ds-field">
        <label className="ds-label" htmlFor="calendar-address">
          {text.calendarAddress}
        </label>
        <p id="calendar-once" data-field="description">
          {text.calendarOnce}
        </p>
        <input
          id="calendar-address"
          ref={field}
          className="ds-input"
          readOnly
          value={address}
          aria-describedby="calendar-once"
        />
      </div>
      <div className="buttons">
        <button
          type="button"
          className="ds-button"
          data-color="accent"
          data-variant="primary"
          onClick={() => void copy()}
        >
          {text.calendarCopy}
        </button>
      </div>
      <p aria-live="polite">{copied && text.calendarCopied}</p>
    </>
  )
}
