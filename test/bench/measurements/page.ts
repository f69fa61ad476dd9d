import type { Browser, Page } from 'playwright-core'
import { budgetBytes, firstLoad } from '../../../web/build/firstLoad.ts'
import { launchChromium } from '../../browser/support/chromium.ts'
import { setup as buildPage } from '../../setup/page.ts'
import { people } from '../../browser/support/people.ts'
import { factsKept, pageKept, signIn } from '../../browser/support/phone.ts'
import { withEdition, withFolder } from '../support/editionApart.ts'
import { inTheMiddle, type Row, within } from '../support/row.ts'
import type { Scale } from '../support/scale.ts'
import { spreadOf } from '../support/spread.ts'

const visits = 5

/** A cheap phone on a slow mobile network, as Lighthouse emulates one. */
const throttled = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, offline: false }
const slowness = 4

const firstNumber = 'main a[href^="tel:"]'

const newPhone = async (browser: Browser, origin: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nb-NO', baseURL: origin })
  return context.newPage()
}

const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', throttled)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
}

/** Milliseconds from opening the page to the first number that can be rung. */
const opening = async (page: Page): Promise<number> => {
  await slowDown(page)
  const start = performance.now()
  await page.goto('/')
  await page.locator('a[href^="tel:"]').first().waitFor()
  return performance.now() - start
}

/** Milliseconds from opening the page, over two taps, to the plan of a manager who has been here before. */
const planning = async (page: Page): Promise<number> => {
  await page.goto('/')
  await signIn(page, people.manager)
  await factsKept(page)
  await pageKept(page)
  await slowDown(page)
  const start = performance.now()
  await page.goto('/')
  await page.getByRole('link', { name: 'Det er kritisk' }).click()
  await page.getByRole('button', { name: 'Full produksjonsstopp for en hel avdeling' }).click()
  await page.locator(firstNumber).first().waitFor()
  return performance.now() - start
}

const measuredOn = async (
  { browser, origin, times }: { browser: Browser; origin: string; times: number },
  measure: (page: Page) => Promise<number>,
): Promise<string> => {
  const all: number[] = []
  for (let visit = 0; visit < times; visit += 1) {
    const page = await newPhone(browser, origin)
    all.push(await measure(page))
    await page.context().close()
  }
  return inTheMiddle(spreadOf(all))
}

/** What a phone fetches, and how long a person waits on a slow one. */
export const measurePage = async ({ times }: Scale): Promise<Row[]> => {
  await buildPage()
  const kilobytes = firstLoad().reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  const browser = await launchChromium()
  try {
    return await withFolder((folder) =>
      withEdition(
        folder,
        async ({ origin }) => {
          const given = { browser, origin, times: times(visits) }
          const beside = '1.6 Mbit/s, 150 ms, processor 4 × slower; the local edition compresses nothing'
          return [
            {
              what: 'first load of the page, compressed',
              figure: `${kilobytes.toFixed(0)} kB`,
              budget: within(Number(kilobytes.toFixed(1)), budgetBytes / 1000, ' kB'),
            },
            { what: 'first visit to the first number', figure: await measuredOn(given, opening), beside },
            { what: 'manager opens the page, to the plan', figure: await measuredOn(given, planning), beside },
          ]
        },
        '--at',
        '2026-04-08T10:00',
      ),
    )
  } finally {
    await browser.close()
  }
}
