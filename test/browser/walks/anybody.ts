import type { Page } from 'playwright-core'
import { at, silence, type Stop } from '../support/stops.ts'

/** What anyone sees without signing in, at night. */
export const anybody: readonly Stop[] = [
  { at: 'now: after hours', who: 'anybody', open: (page) => showQrCode(page), shows: '.qr svg' },
  { at: 'now: without an answer', who: 'anybody', open: (page) => openFirstTime(page), shows: '.notice .ds-alert' },
  { at: 'now: sign-in failed', who: 'anybody', open: at('/?error=no&state=x'), shows: '.notice[role=alert]' },
  { at: 'report: the question', who: 'anybody', open: at('/meld'), shows: '.choices' },
  { at: 'reportDetails: not signed in', who: 'anybody', open: (page) => chooseCriterion(page), shows: '.sign-in' },
  { at: 'notCritical: where it belongs', who: 'anybody', open: at('/meld/ikke-kritisk'), shows: 'main .facts' },
  { at: 'card: without a card', who: 'anybody', open: at('/kort'), shows: 'main button' },
  { at: 'notFound: leads nowhere', who: 'anybody', open: at('/finnes-ikke'), shows: 'main a' },
]

const showQrCode = (page: Page): Promise<unknown> => page.locator('main summary').first().click()

const openFirstTime = async (page: Page): Promise<void> => {
  await silence(page)
  await page.evaluate(() => localStorage.clear())
  await page.goto('/')
}

const chooseCriterion = (page: Page): Promise<unknown> => page.locator('.choices button').first().click()
