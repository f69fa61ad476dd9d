import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { lookAt } from './axe.ts'
import { expectNothingLostEnlarged } from './enlarged.ts'
import type { Place } from './reachable.ts'

export const languages = ['nb', 'en'] as const

/** In an order in which the least changes from one to the next. */
const looks = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 320 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 1280 },
] as const

/** As its reader would, by the settings at its end; nothing that was written or opened is lost by it. */
const speak = async (page: Page, language: (typeof languages)[number], shows: string): Promise<void> => {
  await page.locator(`.settings button[lang=${language}]`).evaluate((button: HTMLElement) => button.click())
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
  await page.locator(shows).first().waitFor()
}

/** In the language that is chosen, in each scheme and each width. */
export const expectNoBarrierInAnyLook = async (page: Page, place: string): Promise<void> => {
  const language = await page.locator('html').getAttribute('lang')
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look.colorScheme })
    await page.setViewportSize({ width: look.width, height: 800 })
    const appearance = { place, language, ...look }
    expect({ ...appearance, ...(await lookAt(page)) }).toEqual({ ...appearance, violations: [], fits: true })
  }
}

/** Nothing keeps anybody from what stands there: in each language, each scheme and each width with each of the others. */
export const expectNoBarrier = async (page: Page, place: Place, shows: string): Promise<void> => {
  await page.locator(shows).first().waitFor()
  for (const language of languages) {
    await speak(page, language, shows)
    await expectNoBarrierInAnyLook(page, place)
  }
  await speak(page, 'nb', shows)
  await expectNothingLostEnlarged(page, place)
}
