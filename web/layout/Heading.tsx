import { useEffect, useRef, type ReactNode } from 'react'
import { useTexts } from '../texts/useTexts.ts'

// The first view is where the browser put the reader: focus moves only when they go on from there.
let arrived = false

/** The heading of a view: names the tab, and takes the focus so that a screen reader tells where one is. */
export const Heading = ({ title, children }: { title: string; children: ReactNode }) => {
  const { text } = useTexts('layout')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true })
    arrived = true
  }, [])
  useEffect(() => {
    document.title = text.title(title)
  }, [text, title])
  return (
    <h1 ref={heading} className="ds-heading" data-size="md" tabIndex={-1}>
      {children}
    </h1>
  )
}

/** Back to the heading of the view: what had the focus is gone. */
export const focusHeading = (): void => document.querySelector('h1')?.focus()

/** The same once what was done has been drawn, if that has taken away what had the focus. */
export const keepFocus = (): void => {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusHeading()
  })
}
