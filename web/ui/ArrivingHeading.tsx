import { useEffect, useRef, type ReactNode } from 'react'

/** A heading that takes the focus when it comes: what the reader has asked for is here. */
export const ArrivingHeading = ({ id, children }: { id: string; children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 ref={heading} id={id} className="ds-heading" data-size="sm" tabIndex={-1}>
      {children}
    </h2>
  )
}
