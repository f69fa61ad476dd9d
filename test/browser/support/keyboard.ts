import type { Page } from 'playwright-core'
import { expect } from 'vitest'

interface Focused {
  name: string
  /** One sees that it has the focus. */
  seen: boolean
}

const focusedIn = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement
    const labels = element && 'labels' in element ? (element.labels as NodeListOf<HTMLElement> | null) : null
    const style = element === null ? undefined : getComputedStyle(element)
    const name = element?.getAttribute('aria-label') ?? (labels?.[0] ?? element)?.textContent ?? ''
    return {
      name: name.replaceAll(/\s+/g, ' ').trim(),
      // Past the last of the page the browser itself has the focus.
      seen: element === document.body || style?.outlineStyle !== 'none' || style.boxShadow !== 'none',
    }
  })

/** Goes on by Tab until what is called so has the focus, and makes sure that one sees where it is all the way. */
export const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await focusedIn(page)
    expect(focused.seen, `focus is seen on ${focused.name}`).toBe(true)
    if (focused.name === name) return
  }
  throw new Error(`Tab never gets to ${name}`)
}

/** Goes to what is called so, and uses it. */
export const press = async (page: Page, name: string, key: 'Enter' | 'Space'): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

/** Goes to a field, and writes. */
export const type = async (page: Page, label: string, text: string): Promise<void> => {
  await tabTo(page, label)
  await page.keyboard.type(text)
}
