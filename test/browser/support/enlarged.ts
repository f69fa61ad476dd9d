import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * What of the page stands beside the window, is cut off, or must be scrolled both ways to be read. What a day of the month has no room
 * for stands below it.
 */
export const lostIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *:not(textarea, input, select, svg *)')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest('.ds-sr-only, .ds-skip-link, .chip'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        const isCut = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
        return width > 1 && (left < -1 || right > innerWidth + 1 || isCut)
      })
      .map(({ tagName, className, textContent }) => `${tagName}.${className} ${textContent?.slice(0, 40)}`),
  )

/** What has the focus and does not show it, or is covered by something else. */
const hiddenFocusIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    )
    return [...found]
      .filter((element) => element.tabIndex >= 0 && element.checkVisibility() && !element.matches(':disabled'))
      .filter((element) => {
        element.focus()
        const { left, top, right, bottom } = element.getBoundingClientRect()
        const y = Math.min(innerHeight - 2, Math.max(1, (top + bottom) / 2))
        const above = document.elementFromPoint((left + right) / 2, y)
        const isShown = above !== null && (element.contains(above) || above.contains(element))
        return getComputedStyle(element).outlineStyle === 'none' || !isShown
      })
      .map(({ tagName, className, textContent }) => `${tagName}.${className} ${textContent?.slice(0, 40)}`)
  })

/** What is chosen, or where one is, told by nothing but a colour: those of the system leave none of ours. */
const toldByColourIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['aria-pressed', 'aria-current', 'aria-selected'].flatMap((state) => {
      const chosen = [...document.querySelectorAll(`[${state}]:not([${state}=false])`)]
      return chosen.flatMap((element) => {
        const group = element.closest('ul, fieldset, .modes, tbody')
        const other = [...(group?.querySelectorAll(element.tagName) ?? [])].find(
          (one) => one.className === element.className && !chosen.includes(one),
        )
        const [drawn, otherDrawn] = [element, other].map((one) =>
          [one, one?.firstElementChild].map((part) => {
            if (!part) return ''
            const { fontWeight, textDecorationLine, outlineStyle, borderBlockEndStyle } = getComputedStyle(part)
            return `${fontWeight} ${textDecorationLine} ${outlineStyle} ${borderBlockEndStyle}`
          }),
        )
        return other && String(drawn) === String(otherDrawn) ? [`${state} ${element.textContent?.slice(0, 40)}`] : []
      })
    }),
  )

const movingIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element)
      const seconds = [transitionDuration, animationDuration].flatMap((list) => list.split(',')).map(parseFloat)
      return seconds.some((one) => one > 0.01) ? [`${element.tagName}.${element.className}`] : []
    }),
  )

/** A window of 1280 × 1024 at 400 %, with the colours of the system and without motion: nothing is lost, and one sees where one is. */
const expectNothingLostAtFourTimes = async (page: Page, place: string): Promise<void> => {
  // Told so itself, or it leaves the size as it is when it is to be another again.
  await page.setViewportSize({ width: 320, height: 256 })
  const devTools = await page.context().newCDPSession(page)
  const size = { width: 320, height: 256, deviceScaleFactor: 4, mobile: false }
  await devTools.send('Emulation.setDeviceMetricsOverride', size)
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  // From a key on, what gets the focus shows it.
  await page.keyboard.press('Tab')
  const lost = await lostIn(page)
  const found = {
    lost,
    focus: await hiddenFocusIn(page),
    colour: await toldByColourIn(page),
    moving: await movingIn(page),
  }
  expect({ place, ...found }).toEqual({ place, lost: [], focus: [], colour: [], moving: [] })
  await page.emulateMedia({ forcedColors: null, reducedMotion: null })
  await devTools.detach()
}

const setTextSize = (page: Page, size: string): Promise<unknown> =>
  page.evaluate((wanted) => (document.documentElement.style.fontSize = wanted), size)

/** Nothing is lost when the text alone is twice as large. */
const expectNothingLostInLargeText = async (page: Page, place: string): Promise<void> => {
  await page.setViewportSize({ width: 1280, height: 1024 })
  await setTextSize(page, '200%')
  expect({ place, lost: await lostIn(page) }).toEqual({ place, lost: [] })
  await setTextSize(page, '')
  await page.setViewportSize({ width: 390, height: 844 })
}

/** For whoever needs it large. */
export const expectNothingLostEnlarged = async (page: Page, place: string): Promise<void> => {
  await expectNothingLostAtFourTimes(page, place)
  await expectNothingLostInLargeText(page, place)
}
