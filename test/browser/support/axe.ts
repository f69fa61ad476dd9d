import axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

interface Looked {
  violations: string[]
  /** Nothing stands beside the window. */
  fits: boolean
}

/** Undefined where the rules are not on the page yet. */
const lookAround = (page: Page): Promise<Looked | undefined> =>
  page.evaluate(async () => {
    const found = await window.axe?.run(document, { resultTypes: ['violations'] })
    return (
      found && {
        violations: found.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
        ),
        fits: document.documentElement.scrollWidth <= innerWidth,
      }
    )
  })

/** What keeps somebody from what the page shows, by all rules of axe and of any impact. */
export const lookAt = async (page: Page): Promise<Looked> => {
  const looked = await lookAround(page)
  if (looked) return looked
  // Once a page: to read the rules takes longer than to go through them.
  await page.evaluate(axe.source)
  return lookAt(page)
}
