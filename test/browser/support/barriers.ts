import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Each language, each scheme and each width with each of the others' two. */
const appearances = [
  { language: 'nb', colorScheme: 'light', width: 320 },
  { language: 'en', colorScheme: 'light', width: 1280 },
  { language: 'nb', colorScheme: 'dark', width: 1280 },
  { language: 'en', colorScheme: 'dark', width: 320 },
] as const

type Appearance = (typeof appearances)[number]

/** As its reader would, by the settings at its end; nothing that was written or opened is lost by it. */
const appearAs = async (page: Page, { language, colorScheme, width }: Appearance): Promise<void> => {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 800 })
  await page.locator(`.settings button[lang=${language}]`).evaluate((button: HTMLElement) => button.click())
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
}

const violationsOf = async (page: Page): Promise<string[]> => {
  // There are no frames, and the mode for those opens a page for each report: a third of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

const fitsAcross = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

/** Nothing keeps anybody from the view that is open, however it appears. */
export const expectNoBarrier = async (page: Page, view: string): Promise<void> => {
  for (const appearance of appearances) {
    await appearAs(page, appearance)
    const found = { view, appearance, violations: await violationsOf(page), fits: await fitsAcross(page) }
    expect(found).toEqual({ view, appearance, violations: [], fits: true })
  }
}

/** Nor does it with the colours of the system and without motion. */
export const expectNoBarrierInOwnColours = async (page: Page): Promise<void> => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  expect(await violationsOf(page)).toEqual([])
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element)
      const seconds = [transitionDuration, animationDuration].flatMap((list) => list.split(',')).map(parseFloat)
      return seconds.some((one) => one > 0.01) ? [`${element.tagName}.${element.className}`] : []
    }),
  )
  expect(moving).toEqual([])
  await page.emulateMedia({ forcedColors: null, reducedMotion: null })
}

/** A view, and how it is reached from the one before until it is there. */
export type Step = [view: string, open: (page: Page) => Promise<unknown>]

/** Opens one view after the other. */
export const expectNoBarriers = async (page: Page, walk: readonly Step[]): Promise<void> => {
  for (const [view, open] of walk) {
    await open(page)
    await expectNoBarrier(page, view)
  }
}
