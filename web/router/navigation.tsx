import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { createCell, useCell } from '../state/cell.ts'
import { viewAt, type View } from './views.ts'

const path = createCell(location.pathname)

addEventListener('popstate', () => path.set(location.pathname))

export const usePath = (): string => useCell(path)

export const useView = (): View => viewAt(usePath())

/** Goes to another view of the page. `replace` leaves no way back to this one. */
export const goTo = (target: string, { replace = false }: { replace?: boolean } = {}): void => {
  if (replace) history.replaceState(null, '', target)
  else history.pushState(null, '', target)
  scrollTo(0, 0)
  path.set(target)
}

const staysHere = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A link to another view of the page. */
export const Link = ({
  href,
  onClick,
  'aria-current': around,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) => {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (!staysHere(event)) return
    event.preventDefault()
    goTo(href)
  }
  return <a {...rest} href={href} aria-current={usePath() === href ? 'page' : around} onClick={follow} />
}
